package de.javakaffee.web.msm.objectmodel;

import de.javakaffee.web.msm.objectstream.ClassReadingStream;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.objectstream.ReadingGuard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputFilter.Status;
import java.io.ObjectStreamClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the members of one shell and puts the children back. For one thread and one shell. */
final class ShellInput extends ClassReadingStream {
  private final PermittedClasses classes;
  private final List<Object> children;
  private int next;
  private @Nullable Object putBack;

  ShellInput(byte[] bytes, PermittedClasses classes, ReadingGuard guard, List<Object> children)
      throws IOException {
    super(new ByteArrayInputStream(bytes), classes);
    this.classes = classes;
    this.children = children;
    enableResolveObject(true);
    guard.alsoAsk(exceptOfStandIns(getObjectInputFilter()));
    setObjectInputFilter(info -> isPutBack(info) ? Status.UNDECIDED : guard.checkInput(info));
  }

  /** The JDK asks of arrays once more when they are put back; nothing is allocated then. */
  private boolean isPutBack(ObjectInputFilter.FilterInfo info) {
    Object array = putBack;
    putBack = null;
    return array != null && array.getClass() == info.serialClass() && info.arrayLength() >= 0;
  }

  private static @Nullable ObjectInputFilter exceptOfStandIns(@Nullable ObjectInputFilter filter) {
    return filter == null
        ? null
        : info -> {
          Class<?> type = info.serialClass();
          return type == Ref.class || type == SerializedLambda.class
              ? Status.UNDECIDED
              : filter.checkInput(info);
        };
  }

  @Override
  protected void readStreamHeader() {
    // There is none.
  }

  @Override
  protected Class<?> resolveClass(ObjectStreamClass description)
      throws IOException, ClassNotFoundException {
    String name = description.getName();
    if (name.equals(Ref.NAME)) {
      return Ref.class;
    }
    return name.equals(SerializedLambda.OF_THE_JDK)
        ? SerializedLambda.class
        : super.resolveClass(description);
  }

  @Override
  protected @Nullable Object resolveObject(Object object) throws IOException {
    if (object instanceof Ref) {
      Object child = children.get(next++);
      putBack = child.getClass().isArray() ? child : null;
      return child;
    }
    return object instanceof SerializedLambda lambda ? lambda.resolved(classes) : object;
  }
}

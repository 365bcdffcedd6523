package de.javakaffee.web.msm.frame.walk;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.lang.invoke.SerializedLambda;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a serializable object of a JDK class keeps in fields that cannot be read: the list behind
 * {@code Collections.unmodifiableList}, the captured variables of {@code Comparator.comparing}.
 *
 * <p>The object alone is written to a stream that goes nowhere, with null in place of all it refers
 * to; what is replaced is what it holds. The one thing here that calls application code: an object
 * held directly that has {@code writeReplace} comes as what it writes instead. So an {@code
 * EnumSet}, or a list of the application that does so, is not recognised behind a wrapper of the
 * JDK; its elements are. For one object.
 */
final class HiddenReferences extends ObjectOutputStream {
  private final ReferenceVisitor visitor;
  private boolean begun;

  private HiddenReferences(ReferenceVisitor visitor) throws IOException {
    super(OutputStream.nullOutputStream());
    this.visitor = visitor;
    enableReplaceObject(true);
  }

  /** A {@link References} for serializable classes of the JDK. */
  static void follow(Object holder, ReferenceVisitor visitor) {
    try (HiddenReferences stream = new HiddenReferences(visitor)) {
      stream.writeObject(holder);
    } catch (IOException e) {
      // It refuses to be serialized, as some do: opaque.
      return;
    }
  }

  @Override
  protected void writeClassDescriptor(ObjectStreamClass description) {
    // Nobody reads it.
  }

  @Override
  protected @Nullable Object replaceObject(Object object) {
    if (begun) {
      show(object);
      return null;
    }
    // The holder itself comes first, or what stands for it in the stream.
    begun = true;
    if (object instanceof SerializedLambda lambda) {
      for (int i = 0; i < lambda.getCapturedArgCount(); i++) {
        visitor.field("captured[" + i + "]", lambda.getCapturedArg(i));
      }
      return null;
    }
    return object;
  }

  private void show(Object object) {
    if (object instanceof Throwable) {
      visitor.field("cause", object);
    } else if (object instanceof Collection
        || object instanceof Map
        || object instanceof Object[]) {
      visitor.field("", object);
    } else {
      visitor.field("?", object);
    }
  }
}

package de.javakaffee.web.msm.objectmodel;

import de.javakaffee.web.msm.objectstream.BoundedBytes;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.objectstream.RefusedException;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamConstants;
import java.lang.invoke.SerializedLambda;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the members of one shell and collects what they hold. For one thread and one shell.
 *
 * <p>What stays inside: class objects, which the JDK does not let go of; short strings, since a
 * stand-in is no shorter and nobody compares strings by identity; stack traces, which hold nothing
 * else; and arrays of numbers right in a JDK class, which never shares them. All else has an
 * identity to keep, or takes less room in the codec's own encoding.
 */
final class ShellOutput extends ObjectOutputStream {
  private static final int SHORT_STRING = 24;

  private final PermittedClasses classes;
  private final Set<Object> members;
  private final boolean ofJdk;
  private final List<Object> children = new ArrayList<>();
  private final @Nullable Set<Object> leftOut;
  private boolean begun;
  private @Nullable RefusedException refusal;

  /**
   * @param leftOut what to leave out; null for all that is not a member
   */
  ShellOutput(
      BoundedBytes bytes,
      List<Object> members,
      @Nullable Set<Object> leftOut,
      PermittedClasses classes)
      throws IOException {
    super(bytes);
    this.classes = classes;
    this.members = Collections.newSetFromMap(new IdentityHashMap<>(members.size()));
    this.leftOut = leftOut;
    boolean noneOfApplication = true;
    for (Object member : members) {
      this.members.add(member);
      noneOfApplication &= ClassInspection.isOfJdk(member.getClass());
    }
    ofJdk = noneOfApplication;
    enableReplaceObject(true);
  }

  /** What was left out, in the order of the stand-ins. */
  List<Object> children() {
    return children;
  }

  /** Fails if a class was refused and a writeObject of the application made light of it. */
  void requireNothingRefused() throws RefusedException {
    if (refusal != null) {
      throw refusal;
    }
  }

  @Override
  protected void writeStreamHeader() {
    // The codec knows what it is.
  }

  @Override
  protected void writeClassDescriptor(ObjectStreamClass description) throws IOException {
    if (description.forClass() != Ref.class) {
      super.writeClassDescriptor(description);
      return;
    }
    writeUTF(Ref.NAME);
    writeLong(description.getSerialVersionUID());
    writeByte(ObjectStreamConstants.SC_SERIALIZABLE);
    writeShort(0);
  }

  /** Called once per stream and class, superclasses, arrays and enums included. */
  @Override
  protected void annotateClass(Class<?> type) throws IOException {
    if (type != Ref.class) {
      check(type.getName());
    }
  }

  @Override
  protected void annotateProxyClass(Class<?> type) throws IOException {
    for (Class<?> each : type.getInterfaces()) {
      check(each.getName());
    }
  }

  /** Called once per object, with what its writeReplace gave if it has one. */
  @Override
  protected Object replaceObject(Object object) throws IOException {
    // What comes first is the member that was asked for, or what stands for it.
    boolean first = !begun;
    begun = true;
    if (object instanceof SerializedLambda lambda && (first || members.contains(object))) {
      check(lambda.getImplClass().replace('/', '.'));
    }
    if (first || members.contains(object) || staysInside(object)) {
      return object;
    }
    children.add(object);
    return new Ref();
  }

  private boolean staysInside(Object object) {
    if (leftOut != null && !leftOut.contains(object)) {
      return true;
    }
    if (object instanceof String text) {
      return text.length() <= SHORT_STRING;
    }
    Class<?> type = object.getClass();
    return type == StackTraceElement.class
        || type == StackTraceElement[].class
        || (ofJdk && type.isArray() && type.getComponentType().isPrimitive());
  }

  private void check(String className) throws RefusedException {
    try {
      classes.check(className);
    } catch (RefusedException e) {
      refusal = e;
      throw e;
    }
  }
}

package de.javakaffee.web.msm.serializer.protobuf;

import com.google.protobuf.CodedOutputStream;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Generated messages of Protocol Buffers as {@code google.protobuf.Any}. By reflection, since a web
 * application may bring a runtime library of its own.
 */
final class MessageShape extends Shape {
  private static final String MESSAGE = "com.google.protobuf.MessageLite";
  private static final String URL = "type.googleapis.com/";

  private final Method toBytes;
  private final Method ofBytes;

  private MessageShape(Method toBytes, Method ofBytes) {
    super(Schema.SHAPE_MESSAGE);
    this.toBytes = toBytes;
    this.ofBytes = ofBytes;
  }

  /** Null if the class is not that of a generated message. */
  static @Nullable MessageShape of(Class<?> type) {
    Class<?> message = isAbstract(type) ? null : messageOf(type);
    if (message == null) {
      return null;
    }
    try {
      Method ofBytes = type.getMethod("parseFrom", byte[].class);
      boolean usable =
          Modifier.isStatic(ofBytes.getModifiers())
              && type.isAssignableFrom(ofBytes.getReturnType());
      return usable && ofBytes.trySetAccessible()
          ? new MessageShape(message.getMethod("toByteArray"), ofBytes)
          : null;
    } catch (NoSuchMethodException e) {
      return null;
    }
  }

  private static boolean isAbstract(Class<?> type) {
    return Modifier.isAbstract(type.getModifiers());
  }

  private static @Nullable Class<?> messageOf(Class<?> type) {
    for (Class<?> part = type; part != null; part = part.getSuperclass()) {
      for (Class<?> each : part.getInterfaces()) {
        Class<?> found = each.getName().equals(MESSAGE) ? each : messageOf(each);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  @Override
  void write(NodeWriter out, Object object) throws IOException, TranscodingException {
    byte[] value = (byte[]) call(toBytes, object);
    String url = URL + fullName(object);
    out.out().writeTag(Schema.NODE_MESSAGE, 2);
    out.out()
        .writeUInt32NoTag(
            CodedOutputStream.computeStringSize(Schema.ANY_TYPE_URL, url)
                + CodedOutputStream.computeByteArraySize(Schema.ANY_VALUE, value));
    out.out().writeString(Schema.ANY_TYPE_URL, url);
    out.out().writeByteArray(Schema.ANY_VALUE, value);
  }

  /**
   * The name in its schema; of a message of the lite runtime, which has none, that of its class.
   */
  private static String fullName(Object message) {
    try {
      Method descriptor = message.getClass().getMethod("getDescriptorForType");
      Object found = descriptor.invoke(message);
      return (String) found.getClass().getMethod("getFullName").invoke(found);
    } catch (ReflectiveOperationException e) {
      return message.getClass().getName();
    }
  }

  @Override
  boolean isLeaf() {
    return true;
  }

  @Override
  Object allocate(FrameReader in, StoredType type, NodeContent content)
      throws IOException, TranscodingException {
    return call(ofBytes, null, (Object) content.message());
  }

  private static Object call(Method method, @Nullable Object target, Object... arguments)
      throws TranscodingException {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new TranscodingException(
          method.getDeclaringClass().getName()
              + "."
              + method.getName()
              + " threw "
              + cause.getClass().getName(),
          cause);
    } catch (IllegalAccessException e) {
      throw new TranscodingException(method + " may not be called", e);
    }
  }
}

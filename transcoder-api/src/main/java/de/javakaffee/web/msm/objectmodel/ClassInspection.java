package de.javakaffee.web.msm.objectmodel;

import java.io.Externalizable;
import java.io.InputStream;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Set;

/**
 * Finds the {@link Form} of a class, by what Java serialization would do with its objects.
 * Stateless; initialises no class.
 */
final class ClassInspection {
  private static final Set<Class<?>> SCALARS =
      Set.of(
          String.class,
          Boolean.class,
          Character.class,
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class);

  private ClassInspection() {}

  static ClassModel modelOf(Class<?> type) {
    if (SCALARS.contains(type)) {
      return ClassModel.of(type, Form.SCALAR);
    }
    if (type == Class.class) {
      return ClassModel.of(type, Form.CLASS);
    }
    if (type.isArray()) {
      return ClassModel.of(type, Form.ARRAY);
    }
    if (Enum.class.isAssignableFrom(type) && type != Enum.class) {
      return ClassModel.of(type, Form.ENUM);
    }
    if (type.isPrimitive() || Modifier.isAbstract(type.getModifiers())) {
      return ClassModel.refused(type, "is abstract: it has no objects");
    }
    return Serializable.class.isAssignableFrom(type) ? serializable(type) : notSerializable(type);
  }

  private static ClassModel serializable(Class<?> type) {
    MethodHandle writeReplace = SerializationHandles.writeReplace(type);
    if (writeReplace != null) {
      return ClassModel.replaced(type, writeReplace);
    }
    if (isOfJdk(type) || Proxy.isProxyClass(type) || hasHooks(type)) {
      return ClassModel.of(type, Form.SHELL);
    }
    ClassModel model = type.isRecord() ? FieldLayout.ofRecord(type) : FieldLayout.ofClass(type);
    // Java serialization itself still reads fields that are closed to reflection.
    return model.form() == Form.REFUSED ? ClassModel.of(type, Form.SHELL) : model;
  }

  private static ClassModel notSerializable(Class<?> type) {
    if (isOfJdk(type)) {
      return ClassModel.refused(type, "is not Serializable");
    }
    if (type.isHidden()) {
      return ClassModel.refused(type, "is a lambda or another hidden class, and not Serializable");
    }
    if (Thread.class.isAssignableFrom(type)
        || ClassLoader.class.isAssignableFrom(type)
        || AutoCloseable.class.isAssignableFrom(type)
        || InputStream.class.isAssignableFrom(type)) {
      return ClassModel.refused(type, "stands for something of this JVM, and is not Serializable");
    }
    return type.isRecord() ? FieldLayout.ofRecord(type) : FieldLayout.ofClass(type);
  }

  /** Part of the JDK, so that reflection may not read its fields. */
  static boolean isOfJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  private static boolean hasHooks(Class<?> type) {
    if (SerializationHandles.readResolve(type) != null) {
      return true;
    }
    if (type.isRecord()) {
      // Java serialization ignores all others in records.
      return false;
    }
    if (Externalizable.class.isAssignableFrom(type)) {
      return true;
    }
    for (Class<?> part = type;
        part != null && Serializable.class.isAssignableFrom(part);
        part = part.getSuperclass()) {
      if (SerializationHandles.readsOrWritesItself(part) || choosesFields(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean choosesFields(Class<?> part) {
    try {
      Field chosen = part.getDeclaredField("serialPersistentFields");
      return Modifier.isStatic(chosen.getModifiers())
          && chosen.getType() == ObjectStreamField[].class;
    } catch (NoSuchFieldException e) {
      return false;
    }
  }
}

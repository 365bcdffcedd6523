package de.javakaffee.web.msm.objectmodel;

import static java.lang.invoke.MethodType.methodType;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * The hooks and constructors that Java serialization would call, of any class, without opens. They
 * come from {@code sun.reflect.ReflectionFactory}, which the JDK supports for serialization
 * libraries (module jdk.unsupported). It is called by handle, since javac warns of its mere name
 * and cannot be told not to. Stateless.
 */
final class SerializationHandles {
  private static final String FACTORY = "sun.reflect.ReflectionFactory";
  private static final MethodType HOOK = methodType(MethodHandle.class, Class.class);

  private static final MethodHandle WRITE_OBJECT = find("writeObjectForSerialization", HOOK);
  private static final MethodHandle READ_OBJECT = find("readObjectForSerialization", HOOK);
  private static final MethodHandle WRITE_REPLACE = find("writeReplaceForSerialization", HOOK);
  private static final MethodHandle READ_RESOLVE = find("readResolveForSerialization", HOOK);
  private static final MethodHandle CONSTRUCTOR =
      find("newConstructorForSerialization", methodType(Constructor.class, Class.class));
  private static final MethodHandle CONSTRUCTOR_OF_SUPERCLASS =
      find(
          "newConstructorForSerialization",
          methodType(Constructor.class, Class.class, Constructor.class));

  private SerializationHandles() {}

  /** True if this very class declares writeObject, readObject or readObjectNoData. */
  static boolean readsOrWritesItself(Class<?> part) {
    return (MethodHandle) call(WRITE_OBJECT, part) != null
        || (MethodHandle) call(READ_OBJECT, part) != null
        || readsNothing(part);
  }

  /** JDK 17's ReflectionFactory looks for it with a parameter that it does not have. */
  private static boolean readsNothing(Class<?> part) {
    try {
      Method method = part.getDeclaredMethod("readObjectNoData");
      return Modifier.isPrivate(method.getModifiers())
          && !Modifier.isStatic(method.getModifiers())
          && method.getReturnType() == void.class;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  /** The class's writeReplace, own or inherited, as {@code (Object)Object}; null if none. */
  static @Nullable MethodHandle writeReplace(Class<?> type) {
    MethodHandle found = (MethodHandle) call(WRITE_REPLACE, type);
    return found == null ? null : found.asType(methodType(Object.class, Object.class));
  }

  /** The class's readResolve, own or inherited, as {@code (Object)Object}; null if none. */
  static @Nullable MethodHandle readResolve(Class<?> type) {
    MethodHandle found = (MethodHandle) call(READ_RESOLVE, type);
    return found == null ? null : found.asType(methodType(Object.class, Object.class));
  }

  /**
   * Makes objects of a Serializable class by the no-arg constructor of its first superclass that is
   * not Serializable. Null where that one is missing or not accessible.
   */
  static @Nullable Constructor<?> constructor(Class<?> type) {
    return (Constructor<?>) call(CONSTRUCTOR, type);
  }

  /** Makes objects of a class by running no more than the constructor of a superclass. */
  static Constructor<?> constructor(Class<?> type, Constructor<?> ofSuperclass) {
    try {
      return (Constructor<?>) CONSTRUCTOR_OF_SUPERCLASS.invoke(type, ofSuperclass);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  private static @Nullable Object call(MethodHandle method, Class<?> type) {
    try {
      return (Object) method.invoke(type);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  private static MethodHandle find(String method, MethodType type) {
    try {
      Class<?> factory = Class.forName(FACTORY);
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      Object instance =
          lookup.findStatic(factory, "getReflectionFactory", methodType(factory)).invoke();
      return lookup.findVirtual(factory, method, type).bindTo(instance);
    } catch (Throwable e) {
      throw unexpected(e);
    }
  }

  private static RuntimeException unexpected(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return new IllegalStateException("module jdk.unsupported does not work: " + failure, failure);
  }
}

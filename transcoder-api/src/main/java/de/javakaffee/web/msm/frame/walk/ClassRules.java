package de.javakaffee.web.msm.frame.walk;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Comparator;

/**
 * The traits of every class met, each computed once.
 *
 * <p>A {@link ClassValue} keeps the traits of an application's class with that class, so nothing
 * here holds the application. Traits must not refer to this instance, or those of JDK classes would
 * keep it for ever. Safe for many threads.
 */
final class ClassRules extends ClassValue<ClassTraits> {

  @Override
  protected ClassTraits computeValue(Class<?> type) {
    if (type.isArray()) {
      return new ClassTraits(
          type, Sharing.UNLESS_EMPTY, ArrayReferences.of(type.getComponentType()), false);
    }
    if (isEqualValue(type)) {
      return new ClassTraits(type, Sharing.NEVER, References.NONE, false);
    }
    if (Proxy.isProxyClass(type)) {
      return new ClassTraits(
          type,
          Sharing.ALWAYS,
          (proxy, visitor) -> visitor.field("handler", Proxy.getInvocationHandler(proxy)),
          true);
    }
    return isOfJdk(type) ? JdkClasses.traitsOf(type) : ApplicationClasses.traitsOf(type);
  }

  /** Part of the JDK: its code does what is known, and its fields cannot be read. */
  static boolean isOfJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  /** Objects of the class and its subclasses never count as shared and lead nowhere. */
  static boolean isEqualValue(Class<?> type) {
    return JdkValues.contains(type)
        || Enum.class.isAssignableFrom(type)
        || ClassLoader.class.isAssignableFrom(type)
        || Thread.class.isAssignableFrom(type);
  }

  /** A reference of this declared type can lead to nothing of interest. */
  static boolean leadsNowhere(Class<?> declared) {
    return declared.isPrimitive()
        || (isEqualValue(declared)
            && (Modifier.isFinal(declared.getModifiers()) || declared.isEnum()));
  }

  /** A comparator or a lambda. */
  static boolean isFunction(Class<?> type) {
    return Comparator.class.isAssignableFrom(type) || type.isHidden();
  }

  /** Objects of the class have no fields, inherited ones included. */
  static boolean isStateless(Class<?> type) {
    for (Class<?> part = type; part != null; part = part.getSuperclass()) {
      for (Field field : part.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          return false;
        }
      }
    }
    return true;
  }
}

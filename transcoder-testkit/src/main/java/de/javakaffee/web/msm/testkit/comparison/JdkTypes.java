package de.javakaffee.web.msm.testkit.comparison;

import java.lang.reflect.Proxy;

/** Which classes are the JDK's, and by which name the classes of two objects are compared. */
final class JdkTypes {
  private JdkTypes() {}

  /** Its fields cannot be read. */
  static boolean contains(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == null || loader == ClassLoader.getPlatformClassLoader();
  }

  /** The lowest superclass, or the class itself, that is the JDK's. */
  static Class<?> partOf(Class<?> type) {
    Class<?> part = type;
    while (!contains(part)) {
      Class<?> parent = part.getSuperclass();
      part = parent == null ? Object.class : parent;
    }
    return part;
  }

  static boolean isLambda(Object object) {
    return object.getClass().isHidden();
  }

  /** Lambdas and proxies have classes made on the fly, whose names say nothing. */
  static String nameOf(Object object) {
    if (isLambda(object)) {
      return "lambda";
    }
    Class<?> type = object.getClass();
    return Proxy.isProxyClass(type) ? "proxy" : type.getName();
  }
}

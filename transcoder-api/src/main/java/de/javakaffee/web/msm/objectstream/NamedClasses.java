package de.javakaffee.web.msm.objectstream;

import java.lang.reflect.Proxy;
import java.util.Arrays;

/** Tells which classes the stream names when an object is written. Stateless. */
final class NamedClasses {
  private static final String OF_LAMBDAS = "$$Lambda";

  private NamedClasses() {}

  /**
   * Whether writing the object names the class: its own one, a superclass, the element type of an
   * array, an interface of a proxy, the class that made a lambda, the class that it is.
   */
  static boolean include(Object object, String className) {
    Class<?> type = elementOf(object instanceof Class<?> itself ? itself : object.getClass());
    String sought = className.replaceFirst("^\\[+L(.*);$", "$1");
    if (Proxy.isProxyClass(type)) {
      return Arrays.stream(type.getInterfaces()).anyMatch(each -> each.getName().equals(sought));
    }
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      if (each.getName().equals(sought)) {
        return true;
      }
    }
    return type.getName().startsWith(sought + OF_LAMBDAS);
  }

  private static Class<?> elementOf(Class<?> type) {
    Class<?> element = type;
    while (element.isArray()) {
      element = element.getComponentType();
    }
    return element;
  }
}

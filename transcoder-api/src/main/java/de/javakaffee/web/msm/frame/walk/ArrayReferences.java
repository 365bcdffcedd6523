package de.javakaffee.web.msm.frame.walk;

import java.lang.reflect.Array;

/** The elements of arrays. */
final class ArrayReferences {
  private ArrayReferences() {}

  static References of(Class<?> componentType) {
    return ClassRules.leadsNowhere(componentType)
        ? References.NONE
        : (array, visitor) -> {
          Object[] elements = (Object[]) array;
          for (int i = 0; i < elements.length; i++) {
            visitor.element(i, elements[i]);
          }
        };
  }

  static boolean isEmpty(Object array) {
    return Array.getLength(array) == 0;
  }
}

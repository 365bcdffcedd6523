package de.javakaffee.web.msm.testkit.comparison;

import java.io.Externalizable;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * The fields of an object of the application, and what it inherits from the JDK. Stateless.
 *
 * <p>Fields that Java serialization leaves out are left out here, unless the class takes its
 * serialization into its own hands: then it is expected to restore all of them.
 */
final class ApplicationShapes {
  private ApplicationShapes() {}

  static void describe(Object object, Shape shape) {
    Class<?> part = object.getClass();
    for (; !JdkTypes.contains(part); part = parentOf(part)) {
      Set<String> carried = carriedFields(object, part);
      for (Field field : part.getDeclaredFields()) {
        if (carried.contains(field.getName()) && !Modifier.isStatic(field.getModifiers())) {
          field(object, field, shape);
        }
      }
    }
    JdkShapes.describeInherited(object, part, shape);
  }

  private static Class<?> parentOf(Class<?> part) {
    Class<?> parent = part.getSuperclass();
    return parent == null ? Object.class : parent;
  }

  private static void field(Object object, Field field, Shape shape) {
    try {
      field.setAccessible(true);
      Object value = field.get(object);
      // Two levels may have fields of one name.
      String declaredBelow =
          field.getDeclaringClass() == object.getClass()
              ? ""
              : "(" + field.getDeclaringClass().getSimpleName() + ")";
      shape.part("." + declaredBelow + field.getName(), value);
    } catch (IllegalAccessException e) {
      throw new AssertionError("made accessible: " + field, e);
    }
  }

  private static Set<String> carriedFields(Object object, Class<?> part) {
    Set<String> names = new TreeSet<>();
    boolean all = object instanceof Externalizable || hasHooks(part);
    if (!all && object instanceof Serializable) {
      if (Serializable.class.isAssignableFrom(part)) {
        for (ObjectStreamField field : ObjectStreamClass.lookupAny(part).getFields()) {
          names.add(field.getName());
        }
      }
      return names;
    }
    for (Field field : part.getDeclaredFields()) {
      if (all || !Modifier.isTransient(field.getModifiers())) {
        names.add(field.getName());
      }
    }
    return names;
  }

  private static boolean hasHooks(Class<?> type) {
    return declares(type, "writeObject", ObjectOutputStream.class)
        || declares(type, "readObject", ObjectInputStream.class)
        || declares(type, "writeReplace")
        || declares(type, "readResolve");
  }

  private static boolean declares(Class<?> type, String method, Class<?>... parameters) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(
            declared ->
                declared.getName().equals(method)
                    && Arrays.equals(declared.getParameterTypes(), parameters));
  }
}

package de.javakaffee.web.msm.frame.walk;

import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * What reflection tells of classes that are not of the JDK. Nothing is instantiated, initialised or
 * called.
 */
final class ApplicationClasses {
  private ApplicationClasses() {}

  static ClassTraits traitsOf(Class<?> type) {
    try {
      return read(type);
    } catch (LinkageError e) {
      // A field or method names a class that is not there: opaque.
      return new ClassTraits(type, Sharing.ALWAYS, References.NONE, true);
    }
  }

  private static ClassTraits read(Class<?> type) {
    List<Class<?>> parts = partsOf(type);
    if (isSingleton(type, parts)) {
      return new ClassTraits(type, Sharing.NEVER, References.NONE, true);
    }
    Class<?> jdkPart = parts.get(0).getSuperclass();
    References references = fieldsOf(type, parts);
    if (jdkPart != null && !Modifier.isAbstract(jdkPart.getModifiers())) {
      references = JdkContents.of(jdkPart, JdkCalls.pastOverridesOf(type)).and(references);
    }
    return new ClassTraits(type, Sharing.ALWAYS, references, true);
  }

  /** The class and its superclasses up to the JDK, topmost first. */
  private static List<Class<?>> partsOf(Class<?> type) {
    List<Class<?>> parts = new ArrayList<>();
    for (Class<?> part = type;
        part != null && !ClassRules.isOfJdk(part);
        part = part.getSuperclass()) {
      parts.add(0, part);
    }
    return parts;
  }

  /** Without state, and made so that nobody minds a second instance. */
  private static boolean isSingleton(Class<?> type, List<Class<?>> parts) {
    return ClassRules.isStateless(type)
        && (ClassRules.isFunction(type)
            || parts.stream().anyMatch(part -> Hook.declares(part, "readResolve")));
  }

  private static References fieldsOf(Class<?> type, List<Class<?>> parts) {
    Hook hook = Hook.of(type, parts);
    List<Field> sure = new ArrayList<>();
    List<Field> unsure = new ArrayList<>();
    for (Class<?> part : parts) {
      boolean written =
          hook != Hook.REPLACES
              // Of an object that is serializable, what its superclasses declare is not written
              // unless they are serializable too.
              && (Serializable.class.isAssignableFrom(part)
                  || !Serializable.class.isAssignableFrom(type));
      for (Field field : part.getDeclaredFields()) {
        boolean isTransient = Modifier.isTransient(field.getModifiers());
        if (Modifier.isStatic(field.getModifiers())
            || ClassRules.leadsNowhere(field.getType())
            || (isTransient && hook == Hook.NONE)
            || !field.trySetAccessible()) {
          continue;
        }
        (written && !isTransient ? sure : unsure).add(field);
      }
    }
    return FieldReferences.of(sure, true).and(FieldReferences.of(unsure, false));
  }
}

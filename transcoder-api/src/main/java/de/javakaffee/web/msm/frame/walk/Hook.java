package de.javakaffee.web.msm.frame.walk;

import java.io.Externalizable;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** What Java serialization lets a class decide about what is written of its objects. */
enum Hook {
  /** Nothing: all fields that are not transient are written, and no others. */
  NONE,
  /** {@code writeObject}: transient fields may be written too. */
  ADDS,
  /** {@code writeReplace} and the like: every field may be written, or not. */
  REPLACES;

  /**
   * What a class decides, by itself or by what it inherits.
   *
   * @param parts the class of the object and those of its superclasses that are not of the JDK
   */
  static Hook of(Class<?> type, List<Class<?>> parts) {
    if (!Serializable.class.isAssignableFrom(type) || type.isHidden()) {
      // Hidden: a lambda, whose writeReplace writes what it captured, which are all its fields.
      return NONE;
    }
    if (Externalizable.class.isAssignableFrom(type) || parts.stream().anyMatch(Hook::replaces)) {
      return REPLACES;
    }
    return parts.stream().anyMatch(part -> declares(part, "writeObject", ObjectOutputStream.class))
        ? ADDS
        : NONE;
  }

  private static boolean replaces(Class<?> part) {
    return declares(part, "writeReplace")
        || Arrays.stream(part.getDeclaredFields())
            .anyMatch(field -> field.getName().equals("serialPersistentFields"));
  }

  static boolean declares(Class<?> part, String method, Class<?>... parameters) {
    return Arrays.stream(part.getDeclaredMethods())
        .filter(declared -> declared.getName().equals(method))
        .anyMatch(declared -> Arrays.equals(declared.getParameterTypes(), parameters));
  }
}

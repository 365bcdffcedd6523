package de.javakaffee.web.msm.serializer.kryo;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the value of a field is written. The letters stand in stored bytes, for the most part as the
 * JVM writes descriptors.
 */
enum FieldKind {
  BOOLEAN('Z', boolean.class),
  BYTE('B', byte.class),
  CHAR('C', char.class),
  SHORT('S', short.class),
  INT('I', int.class),
  LONG('J', long.class),
  FLOAT('F', float.class),
  DOUBLE('D', double.class),
  /** A field of type String: the string or null, without a class. */
  TEXT('T', String.class),
  /** Everything else: a value as anywhere. */
  VALUE('L', null);

  private static final Map<Class<?>, FieldKind> BY_TYPE =
      Map.of(
          boolean.class, BOOLEAN,
          byte.class, BYTE,
          char.class, CHAR,
          short.class, SHORT,
          int.class, INT,
          long.class, LONG,
          float.class, FLOAT,
          double.class, DOUBLE,
          String.class, TEXT);

  private final char letter;
  private final @Nullable Class<?> type;

  FieldKind(char letter, @Nullable Class<?> type) {
    this.letter = letter;
    this.type = type;
  }

  static FieldKind of(Class<?> fieldType) {
    return BY_TYPE.getOrDefault(fieldType, VALUE);
  }

  static FieldKind ofLetter(int letter) {
    for (FieldKind kind : values()) {
      if (kind.letter == letter) {
        return kind;
      }
    }
    throw RefusedException.damaged("fields of kind " + letter + " are not known");
  }

  byte letter() {
    return (byte) letter;
  }

  /** True if what was written of a field of this kind fits a field that is of the type now. */
  boolean fits(Class<?> now) {
    FieldKind target = of(now);
    return switch (this) {
      case BOOLEAN -> target == BOOLEAN;
      case CHAR -> target == CHAR || target.isIntOrWider();
      case BYTE -> target == BYTE || target == SHORT || target.isIntOrWider();
      case SHORT -> target == SHORT || target.isIntOrWider();
      case INT -> target.isIntOrWider();
      case LONG -> target == LONG || target == FLOAT || target == DOUBLE;
      case FLOAT -> target == FLOAT || target == DOUBLE;
      case DOUBLE -> target == DOUBLE;
      case TEXT -> now.isAssignableFrom(String.class);
      case VALUE -> !now.isPrimitive();
    };
  }

  private boolean isIntOrWider() {
    return this == INT || this == LONG || this == FLOAT || this == DOUBLE;
  }

  /** For messages. */
  String typeName() {
    return type == null ? "an object" : type.getName();
  }
}

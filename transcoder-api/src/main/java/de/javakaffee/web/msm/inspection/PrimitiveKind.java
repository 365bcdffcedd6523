package de.javakaffee.web.msm.inspection;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The primitive types as streams write them: big-endian. */
enum PrimitiveKind {
  BOOLEAN('Z', boolean.class, Byte.BYTES),
  BYTE('B', byte.class, Byte.BYTES),
  CHAR('C', char.class, Character.BYTES),
  SHORT('S', short.class, Short.BYTES),
  INT('I', int.class, Integer.BYTES),
  LONG('J', long.class, Long.BYTES),
  FLOAT('F', float.class, Float.BYTES),
  DOUBLE('D', double.class, Double.BYTES);

  private final char letter;
  private final Class<?> type;
  private final int size;

  PrimitiveKind(char letter, Class<?> type, int size) {
    this.letter = letter;
    this.type = type;
    this.size = size;
  }

  /** Of a letter in descriptors; null for any other. */
  static @Nullable PrimitiveKind of(char letter) {
    for (PrimitiveKind kind : values()) {
      if (kind.letter == letter) {
        return kind;
      }
    }
    return null;
  }

  String typeName() {
    return type.getName();
  }

  /** How many bytes one takes. */
  int size() {
    return size;
  }

  /** Takes the next one. */
  String text(ByteBuffer bytes) {
    return switch (this) {
      case BOOLEAN -> String.valueOf(bytes.get() != 0);
      case BYTE -> String.valueOf(bytes.get());
      case CHAR -> String.valueOf(bytes.getChar());
      case SHORT -> String.valueOf(bytes.getShort());
      case INT -> String.valueOf(bytes.getInt());
      case LONG -> String.valueOf(bytes.getLong());
      case FLOAT -> String.valueOf(bytes.getFloat());
      case DOUBLE -> String.valueOf(bytes.getDouble());
    };
  }
}

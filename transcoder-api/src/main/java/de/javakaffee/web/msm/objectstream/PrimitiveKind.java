package de.javakaffee.web.msm.objectstream;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The primitive types as streams write them: big-endian. */
public enum PrimitiveKind {
  BOOLEAN(boolean.class, Byte.BYTES),
  BYTE(byte.class, Byte.BYTES),
  CHAR(char.class, Character.BYTES),
  SHORT(short.class, Short.BYTES),
  INT(int.class, Integer.BYTES),
  LONG(long.class, Long.BYTES),
  FLOAT(float.class, Float.BYTES),
  DOUBLE(double.class, Double.BYTES);

  private final Class<?> type;
  private final int size;

  PrimitiveKind(Class<?> type, int size) {
    this.type = type;
    this.size = size;
  }

  /** Of a letter in descriptors; null for any other. */
  public static @Nullable PrimitiveKind of(char letter) {
    return switch (letter) {
      case 'Z' -> BOOLEAN;
      case 'B' -> BYTE;
      case 'C' -> CHAR;
      case 'S' -> SHORT;
      case 'I' -> INT;
      case 'J' -> LONG;
      case 'F' -> FLOAT;
      case 'D' -> DOUBLE;
      default -> null;
    };
  }

  public String typeName() {
    return type.getName();
  }

  /** How many bytes one takes. */
  public int size() {
    return size;
  }

  /** Takes the next one. */
  public Object read(ByteBuffer bytes) {
    return switch (this) {
      case BOOLEAN -> bytes.get() != 0;
      case BYTE -> bytes.get();
      case CHAR -> bytes.getChar();
      case SHORT -> bytes.getShort();
      case INT -> bytes.getInt();
      case LONG -> bytes.getLong();
      case FLOAT -> bytes.getFloat();
      case DOUBLE -> bytes.getDouble();
    };
  }
}

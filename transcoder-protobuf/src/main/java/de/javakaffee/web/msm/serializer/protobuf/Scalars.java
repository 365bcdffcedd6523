package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.objectstream.DamagedException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Boxed primitives as they stand in a Value. Stateless. */
final class Scalars {
  private Scalars() {}

  /** The object that a Value of this kind is, if the class filter permits its class. */
  static Object boxed(JavaTypes types, int kind, long bits) throws IOException {
    Object boxed = boxed(kind, bits);
    types.requirePermitted(boxed.getClass());
    return boxed;
  }

  static Object boxed(int kind, long bits) throws DamagedException {
    return switch (kind) {
      case Schema.VALUE_INT -> (int) bits;
      case Schema.VALUE_LONG -> bits;
      case Schema.VALUE_BOOL -> bits != 0;
      case Schema.VALUE_DOUBLE -> Double.longBitsToDouble(bits);
      case Schema.VALUE_FLOAT -> Float.intBitsToFloat((int) bits);
      case Schema.VALUE_SHORT -> (short) bits;
      case Schema.VALUE_BYTE -> (byte) bits;
      case Schema.VALUE_CHAR -> (char) bits;
      default -> throw new DamagedException("damaged: a value of kind " + kind);
    };
  }

  /** True if the value is an integer of whatever type, or a character. */
  static boolean isInteger(int kind) {
    return switch (kind) {
      case Schema.VALUE_INT,
          Schema.VALUE_LONG,
          Schema.VALUE_SHORT,
          Schema.VALUE_BYTE,
          Schema.VALUE_CHAR ->
          true;
      default -> false;
    };
  }

  /** The value as an object of a boxed type that it was widened to; null if it does not fit. */
  static @Nullable Object widened(int kind, long bits, Class<?> type) throws DamagedException {
    if (kind == Schema.VALUE_BOOL) {
      return type == Boolean.class ? bits != 0 : null;
    }
    if (isInteger(kind)) {
      if (type == Integer.class) {
        return (int) bits == bits ? (Object) (int) bits : null;
      }
      if (type == Long.class) {
        return bits;
      }
      if (type == Short.class) {
        return (short) bits == bits ? (Object) (short) bits : null;
      }
      if (type == Byte.class) {
        return (byte) bits == bits ? (Object) (byte) bits : null;
      }
      if (type == Character.class) {
        return kind == Schema.VALUE_CHAR ? (Object) (char) bits : null;
      }
      if (type == Float.class) {
        return (float) bits;
      }
      return type == Double.class ? (Object) (double) bits : null;
    }
    if (kind == Schema.VALUE_FLOAT) {
      float value = Float.intBitsToFloat((int) bits);
      return type == Float.class ? (Object) value : type == Double.class ? (double) value : null;
    }
    return kind == Schema.VALUE_DOUBLE && type == Double.class
        ? Double.longBitsToDouble(bits)
        : null;
  }
}

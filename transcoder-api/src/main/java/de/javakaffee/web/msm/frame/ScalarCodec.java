package de.javakaffee.web.msm.frame;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.UUID;

/**
 * Writes values that need no transcoder: a tag and the value, the content of {@link Frame#SCALAR}
 * frames. Exactly these classes, no subclasses; every bit is kept (-0.0, NaN payloads, the scale of
 * a BigDecimal, halves of surrogate pairs). Stateless.
 */
final class ScalarCodec {
  private static final int STRING = 1;
  private static final int STRING_UTF16 = 2;
  private static final int BOOLEAN = 3;
  private static final int BYTE = 4;
  private static final int SHORT = 5;
  private static final int CHARACTER = 6;
  private static final int INTEGER = 7;
  private static final int LONG = 8;
  private static final int FLOAT = 9;
  private static final int DOUBLE = 10;
  private static final int BIG_INTEGER = 11;
  private static final int BIG_DECIMAL = 12;
  private static final int UUID_BITS = 13;

  private static final Set<Class<?>> SCALARS =
      Set.of(
          String.class,
          Boolean.class,
          Byte.class,
          Short.class,
          Character.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          BigInteger.class,
          BigDecimal.class,
          UUID.class);

  private ScalarCodec() {}

  static boolean isScalar(Object value) {
    return SCALARS.contains(value.getClass());
  }

  /**
   * @throws IllegalArgumentException if the value is no scalar
   */
  static byte[] encode(Object value) {
    if (!isScalar(value)) {
      throw new IllegalArgumentException(value.getClass().getName() + " is no scalar");
    }
    if (value instanceof String text) {
      StoredText stored = StoredText.of(text);
      return tagged(stored.utf16() ? STRING_UTF16 : STRING, stored.bytes());
    }
    if (value instanceof Boolean truth) {
      return tagged(BOOLEAN, truth ? 1 : 0, 1);
    }
    if (value instanceof Byte number) {
      return tagged(BYTE, number, 1);
    }
    if (value instanceof Short number) {
      return tagged(SHORT, number, 2);
    }
    if (value instanceof Character unit) {
      return tagged(CHARACTER, unit, 2);
    }
    if (value instanceof Integer number) {
      return tagged(INTEGER, number, 4);
    }
    if (value instanceof Long number) {
      return tagged(LONG, number, 8);
    }
    if (value instanceof Float number) {
      return tagged(FLOAT, Float.floatToRawIntBits(number), 4);
    }
    if (value instanceof Double number) {
      return tagged(DOUBLE, Double.doubleToRawLongBits(number), 8);
    }
    if (value instanceof BigInteger number) {
      return tagged(BIG_INTEGER, number.toByteArray());
    }
    if (value instanceof BigDecimal number) {
      byte[] unscaled = number.unscaledValue().toByteArray();
      return new ByteWriter(5 + unscaled.length)
          .one(BIG_DECIMAL)
          .fixed(number.scale(), 4)
          .bytes(unscaled)
          .toByteArray();
    }
    UUID id = (UUID) value;
    return new ByteWriter(17)
        .one(UUID_BITS)
        .fixed(id.getMostSignificantBits(), 8)
        .fixed(id.getLeastSignificantBits(), 8)
        .toByteArray();
  }

  /** The value that {@link #encode} turned into these bytes; any other bytes are refused. */
  static Object decode(byte[] bytes) throws TranscodingException {
    ByteReader in = new ByteReader(bytes, 0, bytes.length);
    try {
      Object value = read(in.one(), in);
      in.end();
      return value;
    } catch (MalformedFramesException e) {
      throw new TranscodingException("damaged scalar value: " + e.getMessage(), e);
    }
  }

  private static Object read(int tag, ByteReader in) throws MalformedFramesException {
    return switch (tag) {
      case STRING -> in.text(in.remaining(), false);
      case STRING_UTF16 -> in.text(in.remaining(), true);
      case BOOLEAN -> in.flags(1) == 1;
      case BYTE -> in.one();
      case SHORT -> in.two();
      case CHARACTER -> (char) in.two();
      case INTEGER -> in.four();
      case LONG -> in.eight();
      case FLOAT -> Float.intBitsToFloat(in.four());
      case DOUBLE -> Double.longBitsToDouble(in.eight());
      case BIG_INTEGER -> bigInteger(in);
      case BIG_DECIMAL -> bigDecimal(in.four(), bigInteger(in));
      case UUID_BITS -> new UUID(in.eight(), in.eight());
      default -> throw in.malformed("unknown type " + tag, 0);
    };
  }

  private static BigInteger bigInteger(ByteReader in) throws MalformedFramesException {
    int start = in.position();
    byte[] content = in.bytes(in.remaining());
    if (content.length == 0 || (content.length > 1 && content[0] == content[1] >> 7)) {
      throw in.malformed("an integer without or with needless bytes", start);
    }
    try {
      return new BigInteger(content);
    } catch (ArithmeticException e) {
      throw in.malformed("an integer of " + content.length + " bytes", start);
    }
  }

  /** Costs the same for any scale: nothing is expanded. */
  private static BigDecimal bigDecimal(int scale, BigInteger unscaled) {
    return new BigDecimal(unscaled, scale);
  }

  private static byte[] tagged(int tag, byte[] content) {
    return new ByteWriter(1 + content.length).one(tag).bytes(content).toByteArray();
  }

  private static byte[] tagged(int tag, long value, int width) {
    return new ByteWriter(1 + width).one(tag).fixed(value, width).toByteArray();
  }
}

package de.javakaffee.web.msm.inspection;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.StringJoiner;

/**
 * Values as text for people, where {@code toString} says nothing, or takes more time or memory than
 * the bytes are worth. Stateless.
 */
public final class ValueText {
  /** Decimal digits take time that grows with the square of their number. */
  private static final int MAX_BITS = 1 << 15;

  private static final int HEXADECIMAL = 16;

  private ValueText() {}

  public static String of(BigInteger number) {
    return number.bitLength() > MAX_BITS ? "0x" + number.toString(HEXADECIMAL) : number.toString();
  }

  public static String of(BigDecimal number) {
    return number.unscaledValue().bitLength() > MAX_BITS
        ? of(number.unscaledValue()) + " * 10^" + -(long) number.scale()
        : number.toString();
  }

  /** The numbers of the bits that are set. */
  public static String of(BitSet bits) {
    StringJoiner text = new StringJoiner(", ", "{", "}");
    int told = 0;
    for (int bit = bits.nextSetBit(0); bit >= 0; bit = bits.nextSetBit(bit + 1)) {
      if (told++ == ElementsText.MOST) {
        text.add("... of " + bits.cardinality());
        break;
      }
      text.add(Integer.toString(bit));
    }
    return text.toString();
  }

  /** Two hexadecimal digits a byte. */
  public static String of(byte[] bytes) {
    String told = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, ElementsText.MOST));
    return bytes.length > ElementsText.MOST ? told + " ... of " + bytes.length + " bytes" : told;
  }

  /** An array of primitives. */
  public static String ofArray(Object array) {
    ElementsText text = new ElementsText();
    for (int i = 0; i < Array.getLength(array); i++) {
      text.add(Array.get(array, i));
    }
    return text.toString();
  }
}

package de.javakaffee.web.msm.serializer.protobuf;

import java.nio.charset.StandardCharsets;

/** Strings that UTF-8 cannot hold, since they have lone surrogates. Stateless. */
final class Texts {
  private Texts() {}

  /** True if the text goes to UTF-8 and comes back as it was. */
  static boolean fitsUtf8(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 == text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** UTF-16, big endian. */
  static byte[] toUtf16(String text) {
    byte[] bytes = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      bytes[2 * i] = (byte) (text.charAt(i) >>> 8);
      bytes[2 * i + 1] = (byte) text.charAt(i);
    }
    return bytes;
  }

  /** A last odd byte is ignored. */
  static String ofUtf16(byte[] bytes, int offset, int length) {
    char[] chars = new char[length / 2];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) (bytes[offset + 2 * i] << 8 | (bytes[offset + 2 * i + 1] & 0xFF));
    }
    return new String(chars);
  }

  static String ofUtf8(byte[] bytes, int offset, int length) {
    return new String(bytes, offset, length, StandardCharsets.UTF_8);
  }
}

package de.javakaffee.web.msm.frame;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/**
 * A text as it is stored: UTF-8, or UTF-16BE where it holds half of a surrogate pair, which UTF-8
 * cannot carry. So every text has exactly one stored form. Immutable.
 */
final class StoredText {
  private final boolean utf16;
  private final byte[] bytes;

  private StoredText(boolean utf16, byte[] bytes) {
    this.utf16 = utf16;
    this.bytes = bytes;
  }

  static StoredText of(String text) {
    byte[] utf8 = text.getBytes(UTF_8);
    if (new String(utf8, UTF_8).equals(text)) {
      return new StoredText(false, utf8);
    }
    byte[] units = new byte[Math.multiplyExact(text.length(), 2)];
    // By hand: Java's own UTF-16 charset replaces lone surrogates
    ByteBuffer.wrap(units).asCharBuffer().put(text);
    return new StoredText(true, units);
  }

  /** Any text for any bytes; that it is the right one shows when its stored form is the same. */
  static String read(byte[] bytes, boolean utf16) {
    return utf16 ? ByteBuffer.wrap(bytes).asCharBuffer().toString() : new String(bytes, UTF_8);
  }

  boolean utf16() {
    return utf16;
  }

  byte[] bytes() {
    return bytes;
  }
}

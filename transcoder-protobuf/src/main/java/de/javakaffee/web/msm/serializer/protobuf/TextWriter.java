package de.javakaffee.web.msm.serializer.protobuf;

import com.google.protobuf.CodedOutputStream;
import java.io.IOException;

/**
 * Writes texts as UTF-8. Short ones, which are most of what sessions hold, are encoded into an
 * array that is used again. For one thread.
 */
final class TextWriter {
  private static final int SHORT = 1024;
  private static final int LONE_SURROGATE = -1;

  private final byte[] utf8 = new byte[3 * SHORT];

  /** False, and nothing is written, if the text has lone surrogates, which UTF-8 cannot hold. */
  boolean write(CodedOutputStream out, int field, String text) throws IOException {
    if (text.length() > SHORT) {
      if (!Texts.fitsUtf8(text)) {
        return false;
      }
      out.writeString(field, text);
      return true;
    }
    int length = encode(text);
    if (length == LONE_SURROGATE) {
      return false;
    }
    out.writeByteArray(field, utf8, 0, length);
    return true;
  }

  private int encode(String text) {
    byte[] to = utf8;
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        to[at++] = (byte) c;
      } else if (c < 0x800) {
        to[at++] = (byte) (0xC0 | c >>> 6);
        to[at++] = (byte) (0x80 | (c & 0x3F));
      } else if (!Character.isSurrogate(c)) {
        to[at++] = (byte) (0xE0 | c >>> 12);
        to[at++] = (byte) (0x80 | (c >>> 6 & 0x3F));
        to[at++] = (byte) (0x80 | (c & 0x3F));
      } else {
        int point = text.codePointAt(i++);
        if (!Character.isSupplementaryCodePoint(point)) {
          return LONE_SURROGATE;
        }
        to[at++] = (byte) (0xF0 | point >>> 18);
        to[at++] = (byte) (0x80 | (point >>> 12 & 0x3F));
        to[at++] = (byte) (0x80 | (point >>> 6 & 0x3F));
        to[at++] = (byte) (0x80 | (point & 0x3F));
      }
    }
    return at;
  }
}

package de.javakaffee.web.msm.inspection;

import java.util.HexFormat;

/** Bytes of which only the class that wrote them knows the meaning, as a remark. Stateless. */
final class RawText {
  private static final int MAX_TOLD = 64;

  private RawText() {}

  /** Both in hexadecimal digits and as the characters that they may stand for. */
  static String of(String className, byte[] bytes) {
    int told = Math.min(bytes.length, MAX_TOLD);
    StringBuilder text = new StringBuilder();
    text.append(bytes.length).append(bytes.length == 1 ? " byte" : " bytes");
    text.append(" that ").append(className).append(" wrote itself: ");
    text.append(HexFormat.of().formatHex(bytes, 0, told)).append(" \"");
    for (int i = 0; i < told; i++) {
      text.append(bytes[i] >= ' ' && bytes[i] < 0x7F ? (char) bytes[i] : '.');
    }
    return text.append(told < bytes.length ? "\"..." : "\"").toString();
  }
}

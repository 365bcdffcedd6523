package de.javakaffee.web.msm.plaindata;

/**
 * Strings as well-formed Unicode. Java's may hold halves of surrogate pairs, which UTF-8 does not
 * have: libraries refuse or replace them. A string with such a half, or one that begins with a
 * backslash, is written as a backslash, then itself with each backslash doubled and each half as
 * {@code \\u} and four hexadecimal digits. Stateless.
 */
final class Texts {
  private static final char ESCAPE = '\\';
  private static final int DIGITS = 4;

  private Texts() {}

  static String written(String text) {
    if (isWellFormed(text)) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() + 16).append(ESCAPE);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isHalf(text, i)) {
        escaped.append(ESCAPE).append('u').append(Integer.toHexString(c));
      } else if (c == ESCAPE) {
        escaped.append(ESCAPE).append(ESCAPE);
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /**
   * What {@link #written} was given.
   *
   * @throws IllegalArgumentException if nothing is written so
   */
  static String read(String text) {
    if (text.isEmpty() || text.charAt(0) != ESCAPE) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != ESCAPE) {
        plain.append(c);
      } else if (text.startsWith("\\", i + 1)) {
        plain.append(ESCAPE);
        i++;
      } else if (text.startsWith("u", i + 1) && i + 2 + DIGITS <= text.length()) {
        plain.append((char) Integer.parseInt(text, i + 2, i + 2 + DIGITS, 16));
        i += 1 + DIGITS;
      } else {
        throw new IllegalArgumentException("a backslash that escapes nothing");
      }
    }
    return plain.toString();
  }

  private static boolean isWellFormed(String text) {
    if (!text.isEmpty() && text.charAt(0) == ESCAPE) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (isHalf(text, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHalf(String text, int index) {
    char c = text.charAt(index);
    if (!Character.isSurrogate(c)) {
      return false;
    }
    return Character.isHighSurrogate(c)
        ? index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1))
        : index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
  }
}

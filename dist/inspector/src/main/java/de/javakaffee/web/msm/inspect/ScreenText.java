package de.javakaffee.web.msm.inspect;

/**
 * Texts of the store as they may reach a terminal: whatever controls it, or turns the direction of
 * writing, is shown as an escape. Stateless.
 */
final class ScreenText {
  private ScreenText() {}

  /** In quotes, as a string in Java is written. */
  static String quoted(String text, int longest) {
    return '"' + shortened(text, longest, true) + '"' + rest(text, longest);
  }

  /** Without quotes: names of classes and fields, numbers, messages. */
  static String plain(String text, int longest) {
    return shortened(text, longest, false) + rest(text, longest);
  }

  private static String rest(String text, int longest) {
    return text.length() > longest ? "... (" + text.length() + " characters)" : "";
  }

  private static String shortened(String text, int longest, boolean quoted) {
    StringBuilder shown = new StringBuilder();
    int end = Math.min(text.length(), longest);
    for (int i = 0; i < end; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (quoted && (c == '"' || c == '\\')) {
        shown.append('\\').append((char) c);
      } else if (isHarmless(c)) {
        shown.appendCodePoint(c);
      } else {
        for (char unit : Character.toChars(c)) {
          shown.append(escaped(unit));
        }
      }
    }
    return shown.toString();
  }

  private static String escaped(char unit) {
    return switch (unit) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format("\\u%04X", (int) unit);
    };
  }

  private static boolean isHarmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}

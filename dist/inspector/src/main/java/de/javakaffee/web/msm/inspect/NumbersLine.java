package de.javakaffee.web.msm.inspect;

import java.util.Set;

/** An array of numbers or characters, as one line. For one array. */
final class NumbersLine {
  private static final Set<String> TYPES = Set.of("[Z", "[B", "[C", "[S", "[I", "[J", "[F", "[D");

  private final String type;
  private final String shown;
  private final int longest;
  private final StringBuilder elements = new StringBuilder();
  private int count;

  /**
   * @param shown what stands before the elements
   * @param longest characters of elements to show
   */
  NumbersLine(String type, String shown, int longest) {
    this.type = type;
    this.shown = shown;
    this.longest = longest;
  }

  static boolean takes(String type) {
    return TYPES.contains(type);
  }

  void add(String element) {
    count++;
    if (elements.length() > longest) {
      return;
    }
    switch (type) {
      case "[C" -> elements.append(element);
      case "[B" -> elements.append(hex(element));
      default -> elements.append(elements.isEmpty() ? "" : ", ").append(element);
    }
  }

  private static String hex(String element) {
    try {
      return String.format("%02x", Byte.parseByte(element));
    } catch (NumberFormatException e) {
      return element;
    }
  }

  String whole() {
    String text = elements.toString();
    String cut =
        type.equals("[C")
            ? ScreenText.quoted(text, longest)
            : ScreenText.plain(text, longest).replaceFirst(" \\(\\d+ characters\\)$", "");
    return shown + " of " + count + (count == 0 ? "" : ": " + cut);
  }
}

package de.javakaffee.web.msm.inspect;

import de.javakaffee.web.msm.transcoder.ContentVisitor;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Prints a tree: a line for each value, indented as it nests. Entries of maps stand as {@code
 * ["size"]: "L"} where the key is a value. For one inspection.
 */
final class TreePrinter implements ContentVisitor {
  /** Their names say no more than how they are written. */
  private static final Set<String> PLAIN =
      Set.of(
          "boolean",
          "byte",
          "char",
          "short",
          "int",
          "long",
          "float",
          "double",
          "null",
          "java.lang.Boolean",
          "java.lang.Integer",
          "java.lang.Double");

  private final Screen screen;
  private final Map<String, Integer> numbers;
  private final Set<String> masked;
  private final int outermost;
  private int level;
  private @Nullable String name;
  private @Nullable String key;
  private @Nullable String keyLine;

  /**
   * @param numbers of the objects that are referred to, by label
   * @param masked names of attributes that are there, but not part of the session any more
   */
  TreePrinter(Screen screen, int level, Map<String, Integer> numbers, Set<String> masked) {
    this.screen = screen;
    this.numbers = numbers;
    this.masked = masked;
    this.level = level;
    this.outermost = level;
  }

  @Override
  public void name(String next) {
    if (!next.equals("value")) {
      printKey();
    }
    name = next;
  }

  @Override
  public void value(String type, String text) {
    String shown = shown(type, text);
    if ("key".equals(name)) {
      key = shown;
      keyLine = prefix() + shown;
      name = null;
    } else {
      line(shown);
    }
  }

  private String shown(String type, String text) {
    int longest = screen.longestText();
    if (type.equals("java.lang.String")) {
      return ScreenText.quoted(text, longest);
    }
    String plain = ScreenText.plain(text, longest);
    if (PLAIN.contains(type)) {
      return plain;
    }
    String shortened = ScreenText.plain(type, longest);
    return type.startsWith("[") ? shortened + " " + plain : plain + " (" + shortened + ")";
  }

  @Override
  public void begin(String label, String type) {
    Integer number = numbers.get(label);
    String shown =
        ScreenText.plain(type, screen.longestText()) + (number == null ? "" : " #" + number);
    line(shown);
    level++;
  }

  @Override
  public void reference(String label) {
    Integer number = numbers.get(label);
    line("-> #" + (number == null ? ScreenText.plain(label, screen.longestText()) : number));
  }

  @Override
  public void remark(String text) {
    line("(" + ScreenText.plain(text, screen.longestText()) + ")");
  }

  @Override
  public void end() {
    printKey();
    name = null;
    level = Math.max(outermost, level - 1);
  }

  /** To be called when nothing follows, also after a failure. */
  void finish() {
    printKey();
  }

  private void line(String text) {
    if (key != null && !"value".equals(name)) {
      printKey();
    }
    String prefix = key == null ? prefix() : "[" + key + "]: ";
    key = null;
    keyLine = null;
    name = null;
    screen.line(level, prefix + text);
  }

  /** A key whose value does not follow. */
  private void printKey() {
    if (keyLine != null) {
      screen.line(level, keyLine);
    }
    key = null;
    keyLine = null;
  }

  private String prefix() {
    String named = name;
    if (named == null) {
      return "";
    }
    String note = level == outermost && masked.contains(named) ? " (masked)" : "";
    return ScreenText.plain(named, screen.longestText()) + note + ": ";
  }
}

package de.javakaffee.web.msm.benchmarks.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Writes HTML and the SVG in it; all text and every attribute is escaped. For one thread.
 *
 * <p>Attributes are pairs of name and value. Numbers are rounded to a tenth, the value {@code true}
 * stands for an attribute without one, and with {@code false} it is left out.
 */
final class Markup {
  private final StringBuilder written = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  Markup open(String tag, Object... attributes) {
    tag(tag, attributes).append('>');
    open.push(tag);
    return this;
  }

  Markup close() {
    written.append("</").append(open.pop()).append('>');
    return this;
  }

  /** An element with a text and nothing else. */
  Markup element(String tag, String text, Object... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** An element without content: of SVG, or one which HTML does not close. */
  Markup empty(String tag, Object... attributes) {
    tag(tag, attributes).append("/>");
    return this;
  }

  Markup text(String text) {
    written.append(escaped(text));
    return this;
  }

  /** What is markup already, or a script or style sheet. */
  Markup raw(Object markup) {
    written.append(markup);
    return this;
  }

  private StringBuilder tag(String tag, Object... attributes) {
    written.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] instanceof Boolean is) {
        written.append(is ? " " + attributes[i] : "");
      } else {
        written.append(' ').append(attributes[i]).append("=\"");
        written.append(value(attributes[i + 1])).append('"');
      }
    }
    return written;
  }

  private static String value(Object value) {
    if (value instanceof Double number) {
      String text = String.format(Locale.ROOT, "%.1f", number);
      return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
    return escaped(value.toString());
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** What was written; every element is closed. */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("not closed: " + open);
    }
    return written.toString();
  }
}

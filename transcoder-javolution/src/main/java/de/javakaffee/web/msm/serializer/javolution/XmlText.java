package de.javakaffee.web.msm.serializer.javolution;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javolution.text.CharArray;

/**
 * Text and names as they stand in a document. Stateless.
 *
 * <p>XML has no way to say most control characters, halves of surrogate pairs, U+FFFE and U+FFFF,
 * not even by number; Javolution writes them nevertheless, drops a lone high surrogate silently and
 * fails at a lone low one. Therefore in all text {@code \} is followed by what XML cannot say:
 * {@code \\}, {@code \n}, {@code \r}, {@code \t}, or {@code \}{@code u} and four hexadecimal digits
 * of a UTF-16 unit.
 *
 * <p>Javolution's parser calls itself for an entity that follows an entity directly, so that a text
 * of some thousand ampersands ends in a StackOverflowError. So of characters in a row that need an
 * entity every other one is written as {@code \}{@code u}.
 */
final class XmlText {
  private static final char[] DIGITS = "0123456789abcdef".toCharArray();
  private static final String RESERVED = "xml";
  private static final Pattern ESCAPED_UNIT = Pattern.compile("_x([0-9a-f]{4})_");
  private static final int HEXADECIMAL = 16;

  private XmlText() {}

  /** Any text, as it is handed to the XML writer. */
  static String escaped(String text) {
    boolean afterMarkup = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean markup = isMarkup(c);
      if (c < ' ' || c == '\\' || isUnspeakable(c) || (markup && afterMarkup)) {
        return escapedFrom(i, text);
      }
      afterMarkup = markup;
    }
    return text;
  }

  private static boolean isMarkup(char c) {
    return c <= '>' && (c == '<' || c == '>' || c == '&' || c == '"');
  }

  /** Pairs of surrogates are decided later. */
  private static boolean isUnspeakable(char c) {
    return c >= '\u007f' && (c <= '\u009f' || Character.isSurrogate(c) || c >= '\ufffe');
  }

  private static String escapedFrom(int start, String text) {
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, start);
    boolean afterMarkup = start > 0 && isMarkup(text.charAt(start - 1));
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean markup = isMarkup(c);
      if (markup && afterMarkup) {
        unit(c, out);
        afterMarkup = false;
        continue;
      }
      afterMarkup = markup;
      if (isPair(text, i)) {
        out.append(c).append(text.charAt(++i));
      } else {
        append(c, out);
      }
    }
    return out.toString();
  }

  private static boolean isPair(String text, int at) {
    return at + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
  }

  private static void append(char c, StringBuilder out) {
    switch (c) {
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ' || isUnspeakable(c)) {
          unit(c, out);
        } else {
          out.append(c);
        }
      }
    }
  }

  private static void unit(char c, StringBuilder out) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(DIGITS[(c >> shift) & 0xf]);
    }
  }

  /** The text that {@link #escaped} was given. */
  static String plain(CharArray chars) {
    char[] array = chars.array();
    int end = chars.offset() + chars.length();
    for (int i = chars.offset(); i < end; i++) {
      if (array[i] == '\\') {
        return plain(array, chars.offset(), i, end);
      }
    }
    return new String(array, chars.offset(), chars.length());
  }

  private static String plain(char[] array, int start, int firstEscape, int end) {
    StringBuilder out = new StringBuilder(end - start);
    out.append(array, start, firstEscape - start);
    int at = firstEscape;
    while (at < end) {
      char c = array[at++];
      if (c != '\\') {
        out.append(c);
        continue;
      }
      char escaped = at < end ? array[at++] : ' ';
      switch (escaped) {
        case '\\' -> out.append('\\');
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case 'u' -> {
          out.append(unit(array, at, end));
          at += 4;
        }
        default -> throw Refusal.damaged("a backslash that stands for nothing");
      }
    }
    return out.toString();
  }

  private static char unit(char[] array, int at, int end) {
    int unit = 0;
    for (int i = at; i < at + 4; i++) {
      int digit = i < end ? Character.digit(array[i], 16) : -1;
      if (digit < 0) {
        throw Refusal.damaged("\\u without four hexadecimal digits");
      }
      unit = (unit << 4) | digit;
    }
    return (char) unit;
  }

  /**
   * A name of Java as a name of XML: what may not stand in one becomes {@code _x0024_}, as does the
   * first letter of names that begin with "xml", and an underscore that begins such a sequence.
   */
  static String name(String javaName) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < javaName.length(); i++) {
      char c = javaName.charAt(i);
      boolean reserved = i == 0 && javaName.toLowerCase(Locale.ROOT).startsWith(RESERVED);
      boolean likeEscape = c == '_' && javaName.startsWith("x", i + 1);
      if ((isLetter(c) && !reserved && !likeEscape) || (i > 0 && c >= '0' && c <= '9')) {
        out.append(c);
      } else {
        out.append("_x");
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.append(DIGITS[(c >> shift) & 0xf]);
        }
        out.append('_');
      }
    }
    return out.toString();
  }

  /** The name of Java that {@link #name} was given. */
  static String javaName(String xmlName) {
    Matcher escapes = ESCAPED_UNIT.matcher(xmlName);
    return escapes.replaceAll(
        escape ->
            Matcher.quoteReplacement(
                String.valueOf((char) Integer.parseInt(escape.group(1), HEXADECIMAL))));
  }

  /** The letters that all editions of XML agree on, as far as Latin-1 goes. */
  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || c == '_'
        || (c >= '\u00c0' && c <= '\u00ff' && c != '\u00d7' && c != '\u00f7');
  }
}

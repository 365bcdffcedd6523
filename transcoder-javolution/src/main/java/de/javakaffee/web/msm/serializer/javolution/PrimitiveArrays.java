package de.javakaffee.web.msm.serializer.javolution;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Base64;
import java.util.StringJoiner;

/**
 * Carries arrays of primitives: bytes as Base64, characters as the text they are, anything else as
 * numbers with a space between them.
 */
final class PrimitiveArrays extends Carrier {
  private static final String SEPARATOR = " ";

  private final Class<?> component;

  PrimitiveArrays(Class<?> component) {
    this.component = component;
  }

  @Override
  void write(SessionWriter out, Object array) {
    out.requireArray(Array.getLength(array));
    out.xml().text(textOf(array));
  }

  private static String textOf(Object array) {
    if (array instanceof byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    }
    if (array instanceof char[] chars) {
      return XmlText.escaped(new String(chars));
    }
    StringJoiner text = new StringJoiner(SEPARATOR);
    int length = Array.getLength(array);
    for (int i = 0; i < length; i++) {
      text.add(String.valueOf(Array.get(array, i)));
    }
    return text.toString();
  }

  @Override
  Object read(SessionReader in, int id) {
    String text = XmlText.plain(in.xml().text());
    Object array;
    try {
      array = arrayOf(in, text);
    } catch (IllegalArgumentException e) {
      throw new Refusal("damaged: not an array of " + component, e);
    }
    in.found(id, array);
    return array;
  }

  private Object arrayOf(SessionReader in, String text) {
    if (component == byte.class) {
      byte[] bytes = Base64.getDecoder().decode(text);
      in.requireArray(bytes.length);
      return bytes;
    }
    if (component == char.class) {
      in.requireArray(text.length());
      return text.toCharArray();
    }
    String[] words = text.isEmpty() ? new String[0] : text.split(SEPARATOR, -1);
    in.requireArray(words.length);
    if (component == int.class) {
      return Arrays.stream(words).mapToInt(Integer::parseInt).toArray();
    }
    if (component == long.class) {
      return Arrays.stream(words).mapToLong(Long::parseLong).toArray();
    }
    if (component == double.class) {
      return Arrays.stream(words).mapToDouble(Double::parseDouble).toArray();
    }
    Object array = Array.newInstance(component, words.length);
    for (int i = 0; i < words.length; i++) {
      Array.set(array, i, small(words[i]));
    }
    return array;
  }

  private Object small(String word) {
    if (component == boolean.class) {
      return JdkTexts.bool(word);
    }
    if (component == short.class) {
      return Short.valueOf(word);
    }
    return Float.valueOf(word);
  }
}

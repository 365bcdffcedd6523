package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.inspection.ElementsText;
import de.javakaffee.web.msm.inspection.ValueText;
import java.util.Base64;

/** Arrays, as {@link ArrayCarrier} and {@link PrimitiveArrays} write them. Stateless. */
final class ShownArrays {
  private static final String BYTES = byte[].class.getName();
  private static final String CHARS = char[].class.getName();

  private ShownArrays() {}

  static void ofObjects(ShownDocument document, String type, String label) {
    int length = SessionReader.number(document.required(ArrayCarrier.LENGTH));
    document.requireArray(length, ArrayCarrier.MIN_ELEMENT);
    document.begin(type, label, new ShownItems(false));
  }

  static void ofPrimitives(ShownDocument document, String type, String label) {
    String text = XmlText.plain(document.xml().text());
    document.text(type, label, elements(document, type, text));
  }

  private static String elements(ShownDocument document, String type, String text) {
    if (type.equals(BYTES)) {
      return bytes(document, text);
    }
    if (type.equals(CHARS)) {
      document.requireArray(text.length(), 1);
      return ValueText.ofArray(text.toCharArray());
    }
    ElementsText elements = new ElementsText();
    for (int start = 0; start < text.length(); ) {
      int space = text.indexOf(' ', start);
      int end = space < 0 ? text.length() : space;
      elements.add(text.substring(start, end));
      start = end + 1;
    }
    document.requireArray(elements.count(), 1);
    return elements.toString();
  }

  private static String bytes(ShownDocument document, String text) {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      document.requireArray(bytes.length, 1);
      return ValueText.of(bytes);
    } catch (IllegalArgumentException e) {
      throw new Refusal("damaged: bytes that are no Base64", e);
    }
  }
}

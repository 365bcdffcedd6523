package de.javakaffee.web.msm.serializer.javolution;

/**
 * The fields or components of an object that are elements. For one thread and one object.
 *
 * <p>Those that are attributes have been told before: their text, as strings, since only the class
 * knows of what type they are.
 */
final class ShownFields implements ShownParts {
  /** True until the element is told that {@link XmlInput#textOrChild} went to. */
  private boolean atChild = true;

  /** Tells the fields that are attributes. */
  static void tellAttributes(ShownDocument document) {
    XmlInput xml = document.xml();
    for (int i = document.at(); i < xml.attributes(); i++) {
      document.tale().name(XmlText.javaName(xml.attributeName(i).toString()));
      document.tale().value(String.class.getName(), XmlText.plain(xml.attributeValue(i)));
    }
  }

  @Override
  public boolean next(ShownDocument document) {
    if (!atChild && !document.xml().child()) {
      return false;
    }
    atChild = false;
    document.tale().name(XmlText.javaName(document.xml().name().toString()));
    document.value();
    return true;
  }
}

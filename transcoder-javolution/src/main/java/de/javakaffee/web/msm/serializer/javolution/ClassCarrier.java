package de.javakaffee.web.msm.serializer.javolution;

/** Carries classes as values, by name; the class filter judges them. */
final class ClassCarrier extends FixedCarrier {

  @Override
  boolean tracked() {
    return false;
  }

  @Override
  void write(SessionWriter out, Object type) {
    out.xml().text(XmlText.escaped(out.permitted((Class<?>) type).getTypeName()));
  }

  @Override
  Object read(SessionReader in, int id) {
    Class<?> type = in.classes().named(XmlText.plain(in.xml().text()));
    in.found(id, type);
    return type;
  }

  @Override
  void show(ShownDocument document, String type, String label) {
    String name = NamedTypes.ofTypeName(XmlText.plain(document.xml().text()));
    document.text(type, label, name);
  }
}

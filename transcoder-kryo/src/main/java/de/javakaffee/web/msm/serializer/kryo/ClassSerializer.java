package de.javakaffee.web.msm.serializer.kryo;

/** Carries classes as values, by name. Reading one does not initialise it. */
final class ClassSerializer extends FixedSerializer<Class<?>> {

  @Override
  boolean tracked() {
    return false;
  }

  @Override
  void write(FrameWriter out, Class<?> type) {
    name(out, type);
  }

  @Override
  Class<?> read(FrameReader in, int number) {
    return named(in);
  }

  @Override
  void show(ShownFrame frame, String type, int number) {
    frame.text(type, number, frame.bytes().word());
  }

  /** Writes the name of a class that the filter permits. */
  static void name(FrameWriter out, Class<?> type) {
    out.classes().requirePermitted(type.getName());
    out.bytes().text(type.getName());
  }

  /** Loads the class of a name that the filter permits. */
  static Class<?> named(FrameReader in) {
    return in.classes().load(in.bytes().word());
  }
}

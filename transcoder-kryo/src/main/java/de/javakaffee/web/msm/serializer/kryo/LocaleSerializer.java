package de.javakaffee.web.msm.serializer.kryo;

import java.util.Locale;

/** Carries locales by language, country and variant; those with more to them go into a shell. */
final class LocaleSerializer extends FixedSerializer<Locale> {

  @Override
  boolean tracked() {
    return false;
  }

  @Override
  boolean declinesSome() {
    return true;
  }

  @Override
  boolean carries(Locale locale) {
    return locale.getScript().isEmpty() && !locale.hasExtensions();
  }

  @Override
  void write(FrameWriter out, Locale locale) {
    FrameOutput bytes = out.bytes();
    bytes.text(locale.getLanguage());
    bytes.text(locale.getCountry());
    bytes.text(locale.getVariant());
  }

  @Override
  Locale read(FrameReader in, int number) {
    return read(in.bytes());
  }

  private static Locale read(FrameInput bytes) {
    return new Locale(bytes.word(), bytes.word(), bytes.word());
  }

  @Override
  void show(ShownFrame frame, String type, int number) {
    frame.text(type, number, read(frame.bytes()).toString());
  }
}

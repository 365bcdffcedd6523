package de.javakaffee.web.msm.serializer.kryo;

import java.util.Locale;

/** Carries locales by language, country and variant; those with more to them go into a shell. */
final class LocaleSerializer extends FrameSerializer<Locale> {

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
    FrameInput bytes = in.bytes();
    return new Locale(bytes.word(), bytes.word(), bytes.word());
  }
}

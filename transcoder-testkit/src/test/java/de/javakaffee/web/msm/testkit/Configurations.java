package de.javakaffee.web.msm.testkit;

import de.javakaffee.web.msm.transcoder.ClassFilter;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import java.util.Map;

/** Transcoders that do not do what their configuration says. Stateless. */
final class Configurations {

  private Configurations() {}

  static Transcoder withoutOptions(TranscoderFactory sound, TranscoderConfiguration given) {
    return sound.create(
        new TranscoderConfiguration(
            given.classLoader(),
            Map.of(),
            given.classFilter(),
            given.limits(),
            given.renamedClasses()));
  }

  static Transcoder withoutRenames(TranscoderFactory sound, TranscoderConfiguration given) {
    return sound.create(
        new TranscoderConfiguration(
            given.classLoader(), given.options(), given.classFilter(), given.limits()));
  }

  static Transcoder noLimitsAtWriting(TranscoderFactory sound, TranscoderConfiguration given) {
    Transcoder unlimited = unlimited(sound, given);
    return Altered.encoding(
        sound.create(given), (transcoder, attributes) -> unlimited.encode(attributes));
  }

  static Transcoder noLimitsAtReading(TranscoderFactory sound, TranscoderConfiguration given) {
    Transcoder unlimited = unlimited(sound, given);
    return Altered.decoding(sound.create(given), (transcoder, bytes) -> unlimited.decode(bytes));
  }

  static Transcoder noFilterAtWriting(TranscoderFactory sound, TranscoderConfiguration given) {
    Transcoder unfiltered = unfiltered(sound, given);
    return Altered.encoding(
        sound.create(given), (transcoder, attributes) -> unfiltered.encode(attributes));
  }

  static Transcoder noFilterAtReading(TranscoderFactory sound, TranscoderConfiguration given) {
    Transcoder unfiltered = unfiltered(sound, given);
    return Altered.decoding(sound.create(given), (transcoder, bytes) -> unfiltered.decode(bytes));
  }

  /** Where the limits are meant to be wide, they stay so. */
  private static Transcoder unlimited(TranscoderFactory sound, TranscoderConfiguration given) {
    Limits limits =
        given.limits().depth() > Limits.standard().depth() ? given.limits() : Limits.standard();
    return sound.create(
        new TranscoderConfiguration(
            given.classLoader(),
            given.options(),
            given.classFilter(),
            limits,
            given.renamedClasses()));
  }

  private static Transcoder unfiltered(TranscoderFactory sound, TranscoderConfiguration given) {
    return sound.create(
        new TranscoderConfiguration(
            given.classLoader(),
            given.options(),
            ClassFilter.standard(),
            given.limits(),
            given.renamedClasses()));
  }
}

package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.transcoder.ClassFilter;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes transcoders for the tests. */
final class Codec {

  private Codec() {}

  static Transcoder standard() {
    return of(Map.of(), ClassFilter.standard(), Limits.standard());
  }

  static Transcoder with(Map<String, String> options) {
    return of(options, ClassFilter.standard(), Limits.standard());
  }

  static Transcoder inside(ClassLoader classLoader) {
    return new KryoTranscoderFactory().create(TranscoderConfiguration.of(classLoader));
  }

  static Transcoder allowing(String... patterns) {
    return of(Map.of(), ClassFilter.of(List.of(patterns), List.of()), Limits.standard());
  }

  static Transcoder denying(String... patterns) {
    return of(Map.of(), ClassFilter.of(List.of(), List.of(patterns)), Limits.standard());
  }

  static Transcoder limited(Limits limits) {
    return of(Map.of(), ClassFilter.standard(), limits);
  }

  /** Encodes and decodes one value, each in a transcoder that has seen nothing yet. */
  @SuppressWarnings("unchecked") // the caller names the type it put in
  static <T> T roundTrip(T value) throws Exception {
    return (T) valueIn(standard().decode(standard().encode(Map.of("value", value))));
  }

  static Object valueIn(Map<String, Object> decoded) {
    return Objects.requireNonNull(decoded.get("value"));
  }

  private static Transcoder of(Map<String, String> options, ClassFilter filter, Limits limits) {
    return new KryoTranscoderFactory()
        .create(new TranscoderConfiguration(Codec.class.getClassLoader(), options, filter, limits));
  }
}

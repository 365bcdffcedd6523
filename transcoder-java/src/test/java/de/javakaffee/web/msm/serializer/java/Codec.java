package de.javakaffee.web.msm.serializer.java;

import de.javakaffee.web.msm.JavaSerializationTranscoderFactory;
import de.javakaffee.web.msm.transcoder.ClassFilter;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes transcoders for the tests, and streams that no transcoder here would write. */
final class Codec {

  private Codec() {}

  static Transcoder standard() {
    return of(Codec.class.getClassLoader(), ClassFilter.standard(), Limits.standard());
  }

  static Transcoder inside(ClassLoader classLoader) {
    return of(classLoader, ClassFilter.standard(), Limits.standard());
  }

  static Transcoder filtered(ClassFilter filter) {
    return of(Codec.class.getClassLoader(), filter, Limits.standard());
  }

  static Transcoder allowing(String... patterns) {
    return filtered(ClassFilter.of(List.of(patterns), List.of()));
  }

  static Transcoder denying(String... patterns) {
    return filtered(ClassFilter.of(List.of(), List.of(patterns)));
  }

  static Transcoder limited(Limits limits) {
    return of(Codec.class.getClassLoader(), ClassFilter.standard(), limits);
  }

  /** Encodes and decodes one value. */
  @SuppressWarnings("unchecked") // the caller names the type it put in
  static <T> T roundTrip(Transcoder transcoder, T value) throws Exception {
    return (T) valueIn(transcoder.decode(transcoder.encode(Map.of("value", value))));
  }

  static <T> T roundTrip(T value) throws Exception {
    return roundTrip(standard(), value);
  }

  static Object valueIn(Map<String, Object> decoded) {
    return Objects.requireNonNull(decoded.get("value"));
  }

  /** The attribute "value" as an attacker writes it: unfiltered, unlimited, unchecked. */
  static byte[] permissivelyEncoded(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeInt(1);
      out.writeUnshared("value");
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }

  private static Transcoder of(ClassLoader classLoader, ClassFilter filter, Limits limits) {
    return new JavaSerializationTranscoderFactory()
        .create(new TranscoderConfiguration(classLoader, Map.of(), filter, limits));
  }
}

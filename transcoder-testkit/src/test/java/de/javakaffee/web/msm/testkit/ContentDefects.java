package de.javakaffee.web.msm.testkit;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Transcoders that lose or mix up what they carry. Stateless. */
final class ContentDefects {
  /** The attribute of the sample LIST. */
  static final String NAMES = "value";

  private ContentDefects() {}

  static Transcoder lastElementDropped(
      TranscoderFactory sound, TranscoderConfiguration configuration) {
    return Altered.decoding(
        sound.create(configuration),
        (transcoder, bytes) -> {
          Map<String, Object> decoded = transcoder.decode(bytes);
          decoded.computeIfPresent(NAMES, (name, list) -> withoutLast((List<?>) list));
          return decoded;
        });
  }

  private static Object withoutLast(List<?> list) {
    return new ArrayList<>(list.subList(0, Math.max(0, list.size() - 1)));
  }

  static Transcoder leftOut(TranscoderFactory sound, TranscoderConfiguration configuration) {
    return Altered.encoding(
        sound.create(configuration),
        (transcoder, attributes) -> {
          try {
            return transcoder.encode(attributes);
          } catch (TranscodingException e) {
            if (attributes.keySet().stream().anyMatch(name -> name.matches("cart|[a-z]"))) {
              throw e;
            }
            return transcoder.encode(Map.of("left", "out"));
          }
        });
  }

  static Transcoder replacesInMap(TranscoderFactory sound, TranscoderConfiguration configuration) {
    return Altered.encoding(
        sound.create(configuration),
        (transcoder, attributes) -> {
          byte[] bytes = transcoder.encode(attributes);
          if (attributes instanceof LinkedHashMap) {
            attributes.computeIfPresent(NAMES, (name, list) -> new ArrayList<>((List<?>) list));
          }
          return bytes;
        });
  }

  static Transcoder resultsKept(TranscoderFactory sound, TranscoderConfiguration configuration) {
    Map<List<Byte>, Map<String, Object>> kept = new ConcurrentHashMap<>();
    return Altered.decoding(
        sound.create(configuration),
        (transcoder, bytes) -> {
          List<Byte> key = new ArrayList<>();
          for (byte each : bytes) {
            key.add(each);
          }
          Map<String, Object> known = kept.get(key);
          if (known == null) {
            known = transcoder.decode(bytes);
            kept.put(key, known);
          }
          return known;
        });
  }

  static Transcoder namesTrimmed(TranscoderFactory sound, TranscoderConfiguration configuration) {
    return Altered.encoding(
        sound.create(configuration),
        (transcoder, attributes) -> {
          Map<String, Object> trimmed = new LinkedHashMap<>();
          attributes.forEach((name, value) -> trimmed.put(name.strip(), value));
          return transcoder.encode(trimmed.size() == attributes.size() ? attributes : trimmed);
        });
  }

  /** The bytes with others behind. */
  static byte[] extended(byte[] bytes, byte... more) {
    byte[] extended = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(more, 0, extended, bytes.length, more.length);
    return extended;
  }
}

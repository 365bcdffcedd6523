package de.javakaffee.web.msm.testkit;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Transcoders that other threads disturb. Stateless. */
final class ThreadDefects {

  private ThreadDefects() {}

  static Transcoder notSafe(TranscoderFactory sound, TranscoderConfiguration configuration) {
    AtomicReference<Map<String, Object>> current = new AtomicReference<>(Map.of());
    return Altered.encoding(
        sound.create(configuration),
        (transcoder, attributes) -> {
          current.set(attributes);
          transcoder.encode(attributes); // time enough for another thread
          return transcoder.encode(Objects.requireNonNull(current.get()));
        });
  }

  /** Of the maps that change meanwhile, which hold this key as long as they change. */
  static Transcoder halfWritten(TranscoderFactory sound, TranscoderConfiguration configuration) {
    return Altered.encoding(
        sound.create(configuration),
        (transcoder, attributes) ->
            attributes.get("cart") instanceof Map<?, ?> map && map.containsKey("k0")
                ? new byte[] {1, 2, 3}
                : transcoder.encode(attributes));
  }
}

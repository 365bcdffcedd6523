package de.javakaffee.web.msm.testkit;

import de.javakaffee.web.msm.testkit.rules.CopyingLoader;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Transcoders that do not know that each call stands for itself. Stateless. */
final class FrameDefects {

  private FrameDefects() {}

  static Transcoder callsBuildOnOneAnother(
      TranscoderFactory sound, TranscoderConfiguration configuration) {
    AtomicInteger written = new AtomicInteger();
    AtomicInteger read = new AtomicInteger();
    return Altered.both(
        sound.create(configuration),
        (transcoder, attributes) ->
            ContentDefects.extended(
                transcoder.encode(attributes), (byte) written.getAndIncrement()),
        (transcoder, bytes) -> {
          Map<String, Object> decoded = transcoder.decode(bytes);
          if (decoded.keySet().stream().anyMatch(name -> name.matches("a[1-9]"))
              && bytes[bytes.length - 1] != read.getAndIncrement()) {
            throw new TranscodingException("earlier calls are missing");
          }
          return decoded;
        });
  }

  static Transcoder unchangedOtherwise(
      TranscoderFactory sound, TranscoderConfiguration configuration) {
    AtomicBoolean decoded = new AtomicBoolean();
    AtomicInteger calls = new AtomicInteger();
    return Altered.both(
        sound.create(configuration),
        (transcoder, attributes) -> {
          byte[] bytes = transcoder.encode(attributes);
          return decoded.get() && attributes.containsKey(ContentDefects.NAMES)
              ? ContentDefects.extended(bytes, (byte) calls.incrementAndGet())
              : bytes;
        },
        (transcoder, bytes) -> {
          decoded.set(true);
          return transcoder.decode(bytes);
        });
  }

  static Transcoder sharesNothing(TranscoderFactory sound, TranscoderConfiguration configuration) {
    return Altered.decoding(
        sound.create(configuration),
        (transcoder, bytes) -> {
          Map<String, Object> decoded = transcoder.decode(bytes);
          if (decoded.keySet().equals(Set.of("a", "b"))) {
            decoded.put("b", transcoder.decode(bytes).getOrDefault("b", "lost"));
          }
          return decoded;
        });
  }

  static Transcoder calendarsDrift(TranscoderFactory sound, TranscoderConfiguration configuration) {
    return Altered.decoding(
        sound.create(configuration),
        (transcoder, bytes) -> {
          Map<String, Object> decoded = transcoder.decode(bytes);
          if (decoded.get("b") instanceof Calendar calendar) {
            calendar.add(Calendar.MILLISECOND, 1);
          }
          return decoded;
        });
  }

  static Transcoder refusesWhatComesAfter(
      TranscoderFactory sound, TranscoderConfiguration configuration) {
    AtomicBoolean refused = new AtomicBoolean();
    return Altered.encoding(
        sound.create(configuration),
        (transcoder, attributes) -> {
          if (refused.get() && attributes.containsKey("z")) {
            throw new TranscodingException("no more", "z", "z (java.lang.Object)", null);
          }
          try {
            return transcoder.encode(attributes);
          } catch (TranscodingException e) {
            refused.set(true);
            throw e;
          }
        });
  }

  static Transcoder sessionsMixedUp(
      TranscoderFactory sound, TranscoderConfiguration configuration) {
    Map<String, Object> kept = new ConcurrentHashMap<>();
    return Altered.decoding(
        sound.create(configuration),
        (transcoder, bytes) -> {
          Map<String, Object> decoded = new LinkedHashMap<>(transcoder.decode(bytes));
          decoded.replaceAll(
              (name, value) ->
                  name.matches("a[0-9]") ? kept.computeIfAbsent(name, first -> value) : value);
          return decoded;
        });
  }

  static Transcoder lostElsewhere(TranscoderFactory sound, TranscoderConfiguration configuration) {
    return Altered.decoding(
        sound.create(configuration),
        (transcoder, bytes) -> {
          Map<String, Object> decoded = transcoder.decode(bytes);
          if (configuration.classLoader() instanceof CopyingLoader) {
            decoded.remove(ContentDefects.NAMES);
          }
          return decoded;
        });
  }
}

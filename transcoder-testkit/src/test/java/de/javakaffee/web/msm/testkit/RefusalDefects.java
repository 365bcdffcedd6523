package de.javakaffee.web.msm.testkit;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;

/** Transcoders that refuse badly. Stateless. */
final class RefusalDefects {

  private RefusalDefects() {}

  static Transcoder pathWithoutSteps(
      TranscoderFactory sound, TranscoderConfiguration configuration) {
    return withPath(
        sound.create(configuration), path -> path.replaceFirst("[\\[.][^(]* \\(", " ("));
  }

  static Transcoder pathWithoutClass(
      TranscoderFactory sound, TranscoderConfiguration configuration) {
    return withPath(sound.create(configuration), path -> path.replaceFirst(" .*", ""));
  }

  private static Transcoder withPath(Transcoder sound, UnaryOperator<String> change) {
    return Altered.encoding(
        sound,
        (transcoder, attributes) -> {
          try {
            return transcoder.encode(attributes);
          } catch (TranscodingException e) {
            String path = e.path();
            throw path == null
                ? e
                : new TranscodingException(
                    String.valueOf(e.getMessage()), e.attribute(), change.apply(path), e);
          }
        });
  }

  static Transcoder brokenAfterFailure(
      TranscoderFactory sound, TranscoderConfiguration configuration) {
    AtomicBoolean broken = new AtomicBoolean();
    return Altered.both(
        sound.create(configuration),
        (transcoder, attributes) -> {
          try {
            return transcoder.encode(attributes);
          } catch (TranscodingException e) {
            broken.compareAndSet(false, e.path() != null);
            throw e;
          }
        },
        (transcoder, bytes) -> {
          if (broken.get()) {
            throw new TranscodingException("still busy with what was refused");
          }
          return transcoder.decode(bytes);
        });
  }
}

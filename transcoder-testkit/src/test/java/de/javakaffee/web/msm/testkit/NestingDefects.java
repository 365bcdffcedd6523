package de.javakaffee.web.msm.testkit;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Transcoders that recurse without thinking of the stack. Stateless. */
final class NestingDefects {

  private NestingDefects() {}

  static Transcoder needsStack(TranscoderFactory sound, TranscoderConfiguration configuration) {
    return Altered.encoding(
        sound.create(configuration),
        (transcoder, attributes) -> {
          if (Thread.currentThread().getName().equals("small stack")) {
            throw new TranscodingException("the stack of this thread is too small");
          }
          return transcoder.encode(attributes);
        });
  }

  static Transcoder overflows(TranscoderFactory sound, TranscoderConfiguration configuration) {
    return Altered.encoding(
        sound.create(configuration),
        (transcoder, attributes) -> {
          if (isDeep(attributes.get("cart"))) {
            throw new StackOverflowError();
          }
          return transcoder.encode(attributes);
        });
  }

  private static boolean isDeep(@Nullable Object value) {
    int depth = 0;
    Object inner = value;
    while (inner instanceof List<?> list && !list.isEmpty() && depth < 10_000) {
      inner = list.get(0);
      depth++;
    }
    return depth == 10_000;
  }
}

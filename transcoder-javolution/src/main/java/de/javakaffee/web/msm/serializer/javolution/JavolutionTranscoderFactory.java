package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;

/**
 * Readable XML, id {@code javolution}: carries whatever Java serialization carries. Takes no
 * options.
 */
public final class JavolutionTranscoderFactory implements TranscoderFactory {

  @Override
  public String id() {
    return "javolution";
  }

  @Override
  public Transcoder create(TranscoderConfiguration configuration) {
    if (!configuration.options().isEmpty()) {
      throw new IllegalArgumentException(
          "transcoder javolution: unknown option \""
              + configuration.options().keySet().stream().sorted().findFirst().orElseThrow()
              + "\" (it has none)");
    }
    return new JavolutionTranscoder(configuration);
  }
}

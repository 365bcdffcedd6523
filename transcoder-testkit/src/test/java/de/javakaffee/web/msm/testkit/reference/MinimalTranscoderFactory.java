package de.javakaffee.web.msm.testkit.reference;

import de.javakaffee.web.msm.transcoder.ContentInspector;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import java.util.Optional;

/** Makes {@link MinimalTranscoder}s; takes no options. */
public final class MinimalTranscoderFactory implements TranscoderFactory {

  @Override
  public String id() {
    return "minimal";
  }

  @Override
  public Transcoder create(TranscoderConfiguration configuration) {
    configuration.requireOptions();
    return new MinimalTranscoder(configuration);
  }

  @Override
  public Optional<ContentInspector> inspector() {
    return Optional.of(new MinimalInspector());
  }
}

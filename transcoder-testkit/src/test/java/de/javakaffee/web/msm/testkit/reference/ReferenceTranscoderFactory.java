package de.javakaffee.web.msm.testkit.reference;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;

/** Makes {@link ReferenceTranscoder}s; takes no options. */
public final class ReferenceTranscoderFactory implements TranscoderFactory {

  @Override
  public String id() {
    return "reference";
  }

  @Override
  public Transcoder create(TranscoderConfiguration configuration) {
    configuration.requireOptions();
    return new ReferenceTranscoder(configuration);
  }
}

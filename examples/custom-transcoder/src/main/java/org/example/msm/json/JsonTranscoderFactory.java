package org.example.msm.json;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;

/** JSON by Jackson, id {@code json}. Option: {@code pretty}, {@code true} for lines and indents. */
public final class JsonTranscoderFactory implements TranscoderFactory {

  @Override
  public String id() {
    return "json";
  }

  @Override
  public Transcoder create(TranscoderConfiguration configuration) {
    configuration.requireOptions("pretty");
    return new JsonTranscoder(configuration, configuration.flag("pretty", false));
  }
}

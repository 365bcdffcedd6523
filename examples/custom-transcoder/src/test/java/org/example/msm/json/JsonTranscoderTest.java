package org.example.msm.json;

import de.javakaffee.web.msm.testkit.TranscoderCompatibilityKit;

final class JsonTranscoderTest extends TranscoderCompatibilityKit {
  @Override
  protected JsonTranscoderFactory factory() {
    return new JsonTranscoderFactory();
  }
}

package de.javakaffee.web.msm.testkit.reference;

import de.javakaffee.web.msm.testkit.TranscoderCompatibilityKit;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;

final class MinimalTranscoderKitTest extends TranscoderCompatibilityKit {
  @Override
  protected TranscoderFactory factory() {
    return new MinimalTranscoderFactory();
  }
}

package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.testkit.TranscoderCompatibilityKit;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;

final class JavolutionTranscoderKitTest extends TranscoderCompatibilityKit {
  @Override
  protected TranscoderFactory factory() {
    return new JavolutionTranscoderFactory();
  }
}

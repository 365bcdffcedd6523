package de.javakaffee.web.msm.testkit.reference;

import de.javakaffee.web.msm.testkit.TranscoderCompatibilityKit;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;

final class ReferenceTranscoderKitTest extends TranscoderCompatibilityKit {
  @Override
  protected TranscoderFactory factory() {
    return new ReferenceTranscoderFactory();
  }
}

package de.javakaffee.web.msm.serializer.java;

import de.javakaffee.web.msm.JavaSerializationTranscoderFactory;
import de.javakaffee.web.msm.testkit.TranscoderCompatibilityKit;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;

final class JavaTranscoderKitTest extends TranscoderCompatibilityKit {
  @Override
  protected TranscoderFactory factory() {
    return new JavaSerializationTranscoderFactory();
  }
}

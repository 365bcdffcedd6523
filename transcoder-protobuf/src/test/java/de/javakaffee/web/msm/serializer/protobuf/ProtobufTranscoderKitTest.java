package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.testkit.TranscoderCompatibilityKit;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;

final class ProtobufTranscoderKitTest extends TranscoderCompatibilityKit {
  @Override
  protected TranscoderFactory factory() {
    return new ProtobufTranscoderFactory();
  }
}

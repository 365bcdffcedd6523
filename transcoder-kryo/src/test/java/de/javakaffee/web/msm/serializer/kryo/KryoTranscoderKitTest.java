package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.testkit.TranscoderCompatibilityKit;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;

final class KryoTranscoderKitTest extends TranscoderCompatibilityKit {
  @Override
  protected TranscoderFactory factory() {
    return new KryoTranscoderFactory();
  }
}

package de.javakaffee.web.msm.benchmarks;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import java.util.ServiceLoader;

/** The transcoders that are in the jar. */
final class Transcoders {

  private Transcoders() {}

  /** Makes the one with this id, without options. */
  static Transcoder named(String id) {
    for (TranscoderFactory factory : ServiceLoader.load(TranscoderFactory.class)) {
      if (factory.id().equals(id)) {
        return factory.create(TranscoderConfiguration.of(Transcoders.class.getClassLoader()));
      }
    }
    throw new IllegalArgumentException("transcoder \"" + id + "\" is not in the jar");
  }
}

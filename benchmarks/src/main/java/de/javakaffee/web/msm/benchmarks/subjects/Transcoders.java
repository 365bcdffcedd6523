package de.javakaffee.web.msm.benchmarks.subjects;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import java.util.List;
import java.util.ServiceLoader;

/** The transcoders on the class path. Stateless. */
public final class Transcoders {

  private Transcoders() {}

  /** Their ids, sorted. */
  public static List<String> installed() {
    return ServiceLoader.load(TranscoderFactory.class).stream()
        .map(provider -> provider.get().id())
        .distinct()
        .sorted()
        .toList();
  }

  /** Makes the one with this id, without options. */
  public static Transcoder named(String id) {
    for (TranscoderFactory factory : ServiceLoader.load(TranscoderFactory.class)) {
      if (factory.id().equals(id)) {
        return factory.create(TranscoderConfiguration.of(Transcoders.class.getClassLoader()));
      }
    }
    throw new IllegalArgumentException("transcoder \"" + id + "\" is not on the class path");
  }
}

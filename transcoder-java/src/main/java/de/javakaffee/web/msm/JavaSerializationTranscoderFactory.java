package de.javakaffee.web.msm;

import de.javakaffee.web.msm.serializer.java.JavaContentInspector;
import de.javakaffee.web.msm.serializer.java.JavaSerializationTranscoder;
import de.javakaffee.web.msm.transcoder.ContentInspector;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import java.util.Optional;

/**
 * Java serialization, id {@code java}. The transcoder that is used where {@code
 * transcoderFactoryClass} is not set. Takes no options.
 */
public final class JavaSerializationTranscoderFactory implements TranscoderFactory {

  @Override
  public String id() {
    return "java";
  }

  @Override
  public Transcoder create(TranscoderConfiguration configuration) {
    configuration.requireOptions();
    return new JavaSerializationTranscoder(configuration);
  }

  @Override
  public Optional<ContentInspector> inspector() {
    return Optional.of(new JavaContentInspector());
  }
}

package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.transcoder.ContentInspector;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import java.util.Optional;

/**
 * Readable XML, id {@code javolution}: carries whatever Java serialization carries, and more. One
 * option is taken, and has no effect: {@code copyCollectionsForSerialization}, {@code true} or
 * {@code false}. An encoding that meets a change by another thread fails and is repeated in any
 * case.
 */
public final class JavolutionTranscoderFactory implements TranscoderFactory {
  private static final String COPY_COLLECTIONS = "copyCollectionsForSerialization";

  @Override
  public String id() {
    return "javolution";
  }

  @Override
  public Transcoder create(TranscoderConfiguration configuration) {
    configuration.requireOptions(COPY_COLLECTIONS);
    configuration.flag(COPY_COLLECTIONS, false); // checked, and without effect
    return new JavolutionTranscoder(configuration);
  }

  @Override
  public Optional<ContentInspector> inspector() {
    return Optional.of(new JavolutionInspector());
  }
}

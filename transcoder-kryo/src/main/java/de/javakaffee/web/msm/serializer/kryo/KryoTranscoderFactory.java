package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.transcoder.ContentInspector;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import java.util.Optional;

/**
 * Kryo, id {@code kryo}: carries whatever Java serialization carries, several times faster and in a
 * fraction of the bytes. Options:
 *
 * <ul>
 *   <li>{@code customConverter}: comma-separated class names of {@link KryoCustomization}s.
 *   <li>{@code copyCollectionsForSerialization}: {@code true} to copy collections and maps before
 *       they are written, so that a change by another thread meanwhile does not end in an
 *       exception.
 *   <li>{@code classEvolution}: {@code compatible} (the default: stored sessions survive changed
 *       fields), {@code strict} (they are refused) or {@code none} (nobody checks).
 * </ul>
 */
public final class KryoTranscoderFactory implements TranscoderFactory {

  @Override
  public String id() {
    return "kryo";
  }

  @Override
  public Transcoder create(TranscoderConfiguration configuration) {
    UnsafeSwitch.off();
    return new KryoTranscoder(configuration, KryoOptions.of(configuration));
  }

  @Override
  public Optional<ContentInspector> inspector() {
    UnsafeSwitch.off();
    return Optional.of(new KryoInspector());
  }
}

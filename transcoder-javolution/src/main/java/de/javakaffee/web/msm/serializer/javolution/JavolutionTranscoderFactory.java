package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.transcoder.ContentInspector;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscoderFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
    for (Map.Entry<String, String> option : new TreeMap<>(configuration.options()).entrySet()) {
      check(option.getKey(), option.getValue());
    }
    return new JavolutionTranscoder(configuration);
  }

  @Override
  public Optional<ContentInspector> inspector() {
    return Optional.of(new JavolutionInspector());
  }

  private static void check(String option, String value) {
    if (!option.equals(COPY_COLLECTIONS)) {
      throw new IllegalArgumentException(
          "transcoder javolution: unknown option \""
              + option
              + "\" (it has only "
              + COPY_COLLECTIONS
              + ")");
    }
    if (!List.of("true", "false").contains(value)) {
      throw new IllegalArgumentException(
          "transcoder javolution: option " + option + " \"" + value + "\": must be true or false");
    }
  }
}

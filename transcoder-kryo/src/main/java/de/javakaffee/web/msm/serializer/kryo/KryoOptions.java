package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What an administrator may set for this transcoder. Immutable.
 *
 * @param customizations class names of {@link KryoCustomization}s, in order
 * @param copyCollections true if collections and maps are copied before they are written
 */
record KryoOptions(ClassEvolution evolution, List<String> customizations, boolean copyCollections) {
  private static final String CUSTOM_CONVERTER = "customConverter";
  private static final String COPY_COLLECTIONS = "copyCollectionsForSerialization";
  private static final String CLASS_EVOLUTION = "classEvolution";

  KryoOptions {
    customizations = List.copyOf(customizations);
  }

  static KryoOptions of(TranscoderConfiguration configuration) {
    configuration.requireOptions(CUSTOM_CONVERTER, COPY_COLLECTIONS, CLASS_EVOLUTION);
    Map<String, String> options = configuration.options();
    return new KryoOptions(
        ClassEvolution.parse(options.getOrDefault(CLASS_EVOLUTION, "compatible")),
        Arrays.stream(options.getOrDefault(CUSTOM_CONVERTER, "").split("[,\\s]+"))
            .filter(word -> !word.isEmpty())
            .toList(),
        configuration.flag(COPY_COLLECTIONS, false));
  }
}

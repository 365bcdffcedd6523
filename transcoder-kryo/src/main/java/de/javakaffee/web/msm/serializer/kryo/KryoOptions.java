package de.javakaffee.web.msm.serializer.kryo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

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
  private static final Set<String> NAMES =
      Set.of(CUSTOM_CONVERTER, COPY_COLLECTIONS, CLASS_EVOLUTION);

  KryoOptions {
    customizations = List.copyOf(customizations);
  }

  static KryoOptions parse(Map<String, String> options) {
    for (String name : new TreeSet<>(options.keySet())) {
      if (!NAMES.contains(name)) {
        throw new IllegalArgumentException(
            "transcoder kryo: unknown option \""
                + name
                + "\" (it has "
                + String.join(", ", new TreeSet<>(NAMES))
                + ")");
      }
    }
    return new KryoOptions(
        ClassEvolution.parse(options.getOrDefault(CLASS_EVOLUTION, "compatible")),
        Arrays.stream(options.getOrDefault(CUSTOM_CONVERTER, "").split("[,\\s]+"))
            .filter(word -> !word.isEmpty())
            .toList(),
        flag(options.getOrDefault(COPY_COLLECTIONS, "false")));
  }

  private static boolean flag(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException(
              COPY_COLLECTIONS + " \"" + value + "\": must be true or false");
    };
  }
}

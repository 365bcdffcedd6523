package de.javakaffee.web.msm.testkit.reference;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Set;

/** Refuses sets in sets in sets: reading them takes hashing without end. Stateless. */
final class NestedSets {
  private static final int LEVELS = 20;

  private NestedSets() {}

  static void refuse(Object value) throws TranscodingException {
    if (isNested(value, LEVELS)) {
      throw new TranscodingException("more than " + LEVELS + " sets in one another");
    }
  }

  /** Follows one way down only, which is enough for what is as deep everywhere. */
  private static boolean isNested(Object value, int levels) {
    if (!(value instanceof Set<?> set)) {
      return false;
    }
    return levels == 0
        || set.stream()
            .filter(Set.class::isInstance)
            .limit(1)
            .anyMatch(inner -> isNested(inner, levels - 1));
  }
}

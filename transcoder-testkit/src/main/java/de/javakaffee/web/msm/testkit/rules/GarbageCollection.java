package de.javakaffee.web.msm.testkit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds out whether something can be collected. Stateless. */
final class GarbageCollection {
  private static final int ATTEMPTS = 8;

  /** Times 16 GB. */
  private static final int MORE_THAN_ANY_HEAP = 1_000;

  private GarbageCollection() {}

  /**
   * Fails if one of them is still strongly reachable from somewhere.
   *
   * @param references by what was done with it
   */
  static void requireCollected(Map<String, ? extends WeakReference<?>> references) {
    System.gc();
    for (int i = 0; i < ATTEMPTS && !held(references).isEmpty(); i++) {
      clearSoftReferences();
    }
    assertEquals(List.of(), held(references), "still held by somebody after use");
  }

  private static List<String> held(Map<String, ? extends WeakReference<?>> references) {
    return references.keySet().stream()
        .filter(use -> Objects.requireNonNull(references.get(use)).get() != null)
        .toList();
  }

  /**
   * The JDK holds descriptions of serializable classes softly. A JVM clears all soft references
   * before it refuses memory; here it refuses at the first array already, or soon after.
   */
  private static void clearSoftReferences() {
    long[][] tooMuch = new long[MORE_THAN_ANY_HEAP][];
    try {
      Arrays.setAll(tooMuch, i -> new long[Integer.MAX_VALUE - 8]);
    } catch (OutOfMemoryError e) {
      Arrays.fill(tooMuch, null);
    }
    System.gc();
  }
}

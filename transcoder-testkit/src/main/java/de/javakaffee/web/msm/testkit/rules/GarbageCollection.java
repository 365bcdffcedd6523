package de.javakaffee.web.msm.testkit.rules;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Finds out whether something can be collected. Stateless. */
final class GarbageCollection {
  private static final int GENTLE_ATTEMPTS = 3;
  private static final int ATTEMPTS = 20;

  private GarbageCollection() {}

  /** Fails if it is still strongly reachable from somewhere. */
  static void requireCollected(WeakReference<?> reference) {
    for (int i = 0; i < GENTLE_ATTEMPTS && reference.get() != null; i++) {
      System.gc();
    }
    for (int i = 0; i < ATTEMPTS && reference.get() != null; i++) {
      clearSoftReferences();
    }
    assertNull(reference.get(), "it is still held by somebody");
  }

  /**
   * The JDK holds descriptions of serializable classes softly. A JVM clears all soft references
   * before it refuses memory; here it refuses at the first array already, or soon after.
   */
  private static void clearSoftReferences() {
    List<long[]> tooMuch = new ArrayList<>();
    try {
      while (!tooMuch.contains(new long[0])) {
        tooMuch.add(new long[Integer.MAX_VALUE - 8]);
      }
    } catch (OutOfMemoryError e) {
      tooMuch.clear();
    }
    System.gc();
  }
}

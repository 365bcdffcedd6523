package de.javakaffee.web.msm.testkit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds out whether something can be collected. Stateless. */
final class GarbageCollection {
  private static final int ATTEMPTS = 8;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

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
    awaitReferenceQueues();
    assertEquals(List.of(), held(references), "still held by somebody after use");
  }

  /**
   * Waits until all that was cleared stands in its queue. The JDK's cache of serializable classes
   * drops a description that is in use when it finds the former one in its queue late; an encoding
   * at that moment would hold the description twice.
   */
  private static void awaitReferenceQueues() {
    ReferenceQueue<Object> queue = new ReferenceQueue<>();
    // Found by the next collection only: when it is in the queue, those of earlier ones are
    WeakReference<Object> last = new WeakReference<>(new Object(), queue);
    System.gc();
    try {
      assertSame(last, queue.remove(LONGEST_WAIT.toMillis()), "the collector finds nothing");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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

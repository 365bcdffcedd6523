package de.javakaffee.web.msm.testkit;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread or process does, as short as possible. Stateless. */
public final class Eventually {
  /** Long enough for a busy machine; only a failing test waits for its end. */
  public static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final long FIRST_PAUSE_NANOS = 200_000;
  private static final long LONGEST_PAUSE_NANOS = 20_000_000;

  private Eventually() {}

  /**
   * Returns as soon as the condition holds.
   *
   * @param what completes the sentence "still not so after 20 s: ..."
   * @throws AssertionError if it does not hold within {@link #PATIENCE}, or on interruption
   */
  public static void holds(String what, BooleanSupplier condition) {
    holds(what, PATIENCE, condition);
  }

  /** As {@link #holds(String, BooleanSupplier)} with a patience of one's own. */
  public static void holds(String what, Duration patience, BooleanSupplier condition) {
    long deadline = System.nanoTime() + patience.toNanos();
    long pause = FIRST_PAUSE_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("still not so after " + patience.toMillis() + " ms: " + what);
      }
      if (Thread.currentThread().isInterrupted()) {
        throw new AssertionError("interrupted while waiting for: " + what);
      }
      LockSupport.parkNanos(pause);
      pause = Math.min(LONGEST_PAUSE_NANOS, pause * 2);
    }
  }
}

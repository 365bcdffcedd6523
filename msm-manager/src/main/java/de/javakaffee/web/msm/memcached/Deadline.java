package de.javakaffee.web.msm.memcached;

import java.time.Duration;

/**
 * The moment at which a call must be over. Immutable.
 *
 * @param nanoTime on the scale of {@link System#nanoTime}
 * @param allowed what the call was given, for messages
 */
record Deadline(long nanoTime, Duration allowed) {

  static Deadline in(Duration allowed) {
    return new Deadline(System.nanoTime() + allowed.toNanos(), allowed);
  }

  boolean isOver() {
    return remainingNanos() <= 0;
  }

  long remainingNanos() {
    return nanoTime - System.nanoTime();
  }

  /** What is left, rounded up to milliseconds, since to sockets 0 means for ever. */
  int remainingMillis() throws DeadlineException {
    long nanos = remainingNanos();
    if (nanos <= 0) {
      throw new DeadlineException();
    }
    return (int) Math.min(Integer.MAX_VALUE, (nanos + 999_999) / 1_000_000);
  }
}

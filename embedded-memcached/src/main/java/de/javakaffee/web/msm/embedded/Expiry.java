package de.javakaffee.web.msm.embedded;

/**
 * The number by which clients tell a time to live: 0 is for ever, up to 30 days it counts from now,
 * above that it is a date in seconds since 1970, and below 0 it is already over. As in memcached,
 * only the lower 32 bits count, with sign, and time advances in whole seconds.
 */
final class Expiry {
  /** The second at which an entry without end ends. */
  static final long NEVER = Long.MAX_VALUE;

  private static final int LONGEST_RELATIVE_SECONDS = 30 * 24 * 60 * 60;

  private Expiry() {}

  /** The first second since 1970 at which the entry is gone. */
  static long endOf(long number, long nowSecond) {
    int seconds = (int) number;
    if (seconds == 0) {
      return NEVER;
    }
    return seconds > 0 && seconds <= LONGEST_RELATIVE_SECONDS ? nowSecond + seconds : seconds;
  }
}

package de.javakaffee.web.msm.storage;

import java.time.Clock;
import java.time.Duration;

/**
 * How long a node shall keep an entry. Immutable.
 *
 * @param seconds whole seconds, at least 2; 0 for ever. A time to live of 1 s ends after 0.08 to
 *     0.99 s on memcached, which is why 2 is the smallest.
 */
public record TimeToLive(long seconds) {
  private static final long LONGEST_RELATIVE_SECONDS = 30L * 24 * 60 * 60;

  public TimeToLive {
    if (seconds != 0 && seconds < 2) {
      throw new IllegalArgumentException("time to live " + seconds + " s: must be 0 or at least 2");
    }
  }

  /** Until the entry is deleted or evicted. */
  public static TimeToLive unlimited() {
    return new TimeToLive(0);
  }

  /** The duration rounded up to whole seconds, at least 2. */
  public static TimeToLive of(Duration duration) {
    return new TimeToLive(Math.max(2, duration.plusNanos(999_999_999).toSeconds()));
  }

  public boolean isUnlimited() {
    return seconds == 0;
  }

  /**
   * The number to send to memcached: relative up to 30 days, above that the date in seconds since
   * 1970, since memcached takes larger numbers for dates (and a plain 31 days for 1970).
   */
  public long memcachedNotation(Clock clock) {
    return seconds <= LONGEST_RELATIVE_SECONDS
        ? seconds
        : clock.instant().getEpochSecond() + seconds;
  }
}

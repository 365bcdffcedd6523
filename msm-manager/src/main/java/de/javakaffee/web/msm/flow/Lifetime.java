package de.javakaffee.web.msm.flow;

import de.javakaffee.web.msm.storage.TimeToLive;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long sessions are kept in the store, and what the time left there says about their last use.
 */
final class Lifetime {
  /**
   * Entries outlive their session by this much, so that the Tomcat which finds it expired can still
   * claim its end, and so that copies may be renewed less often than the first one.
   */
  static final Duration GRACE = Duration.ofMinutes(2);

  private static final Duration LONGEST_RENEWAL_PAUSE = Duration.ofMinutes(1);

  private Lifetime() {}

  static boolean isUnlimited(Duration maxInactive) {
    return maxInactive.isZero() || maxInactive.isNegative();
  }

  static TimeToLive of(Duration maxInactive) {
    return isUnlimited(maxInactive)
        ? TimeToLive.unlimited()
        : TimeToLive.of(maxInactive.plus(GRACE));
  }

  /** When the entry was last renewed, to the second; empty if the store cannot tell. */
  static Optional<Instant> lastUse(
      Duration maxInactive, Optional<Duration> remaining, Instant now) {
    return isUnlimited(maxInactive)
        ? Optional.empty()
        : remaining.map(left -> now.minus(maxInactive.plus(GRACE).minus(left)));
  }

  static boolean isOver(Duration maxInactive, Instant lastUse, Instant now) {
    return !isUnlimited(maxInactive) && !now.isBefore(lastUse.plus(maxInactive));
  }

  /** How long all copies may stay without being renewed while the session is in use. */
  static Duration renewalPause(Duration maxInactive) {
    Duration tenth = maxInactive.dividedBy(10);
    return isUnlimited(maxInactive) || tenth.compareTo(LONGEST_RENEWAL_PAUSE) > 0
        ? LONGEST_RENEWAL_PAUSE
        : tenth;
  }
}

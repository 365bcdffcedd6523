package de.javakaffee.web.msm.flow;

import de.javakaffee.web.msm.record.SessionHeader;
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

  private static final Duration MOMENT = Duration.ofSeconds(5);

  private Lifetime() {}

  static boolean isUnlimited(Duration maxInactive) {
    return maxInactive.isZero() || maxInactive.isNegative();
  }

  /** What the times to live of the stored copies were computed from. */
  static Duration storedMaxInactive(LocalSession session) {
    SessionHeader header = session.stored().header();
    return header == null ? session.maxInactive() : header.maxInactive();
  }

  /** For a session that is being used. */
  static TimeToLive of(Duration maxInactive) {
    return sinceUse(maxInactive, Duration.ZERO);
  }

  /** For a session that was used so long ago. */
  static TimeToLive sinceUse(Duration maxInactive, Duration idle) {
    return isUnlimited(maxInactive)
        ? TimeToLive.unlimited()
        : TimeToLive.of(maxInactive.plus(GRACE).minus(idle));
  }

  /**
   * When the entry was last renewed, to the second. If the store cannot tell, then late enough for
   * the session to live: or else the entry would be gone, or be so soon. Empty if it never expires.
   *
   * @param maxInactive as it is stored: what the time to live was computed from
   */
  static Optional<Instant> lastUse(
      Duration maxInactive, Optional<Duration> remaining, Instant now) {
    if (isUnlimited(maxInactive)) {
      return Optional.empty();
    }
    Instant use =
        remaining
            .map(left -> now.minus(maxInactive.plus(GRACE).minus(left)))
            .orElseGet(() -> now.minus(maxInactive).plus(MOMENT));
    return Optional.of(use.isAfter(now) ? now : use);
  }

  /**
   * When the session was last used, as far as what is stored tells. Not in the future: a Tomcat
   * whose clock is fast must not make a session live longer than it says.
   */
  static Instant lastUse(SessionHeader stored, Optional<Duration> remaining, Instant now) {
    Instant told = stored.thisAccessedAt();
    Instant written = told.isAfter(now) ? now : told;
    return lastUse(stored.maxInactive(), remaining, now)
        .filter(renewed -> renewed.isAfter(written))
        .orElse(written);
  }

  static boolean isOver(Duration maxInactive, Instant lastUse, Instant now) {
    return !isUnlimited(maxInactive) && !now.isBefore(lastUse.plus(maxInactive));
  }

  static boolean isOver(LocalSession session, Instant now) {
    return isOver(session.maxInactive(), session.lastUse(), now);
  }

  /** How long all copies may stay without being renewed while the session is in use. */
  static Duration renewalPause(Duration maxInactive) {
    Duration tenth = maxInactive.dividedBy(10);
    return isUnlimited(maxInactive) || tenth.compareTo(LONGEST_RENEWAL_PAUSE) > 0
        ? LONGEST_RENEWAL_PAUSE
        : tenth;
  }
}

package de.javakaffee.web.msm.record;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * All of a session but its attributes. Immutable. Instants are cut to milliseconds, which is what
 * the servlet API tells.
 *
 * @param sessionId without jvmRoute
 * @param version 1 for the first record of a session; grows with every save
 * @param lastAccessedAt start of the last request but one, what {@code getLastAccessedTime} tells
 * @param thisAccessedAt start of the last request
 * @param maxInactive in whole seconds; zero or negative: never expires
 * @param isNew true if the client does not know the session yet
 */
public record SessionHeader(
    String sessionId,
    long version,
    Instant createdAt,
    Instant lastAccessedAt,
    Instant thisAccessedAt,
    Duration maxInactive,
    boolean isNew,
    Login login) {

  public SessionHeader {
    RecordRules.checkSessionId(sessionId);
    RecordRules.checkVersion(version);
    createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
    lastAccessedAt = lastAccessedAt.truncatedTo(ChronoUnit.MILLIS);
    thisAccessedAt = thisAccessedAt.truncatedTo(ChronoUnit.MILLIS);
    if (!maxInactive.equals(maxInactive.truncatedTo(ChronoUnit.SECONDS))) {
      throw new IllegalArgumentException("maxInactive " + maxInactive + ": must be whole seconds");
    }
  }

  /** The same with another version. */
  public SessionHeader withVersion(long newVersion) {
    return new SessionHeader(
        sessionId,
        newVersion,
        createdAt,
        lastAccessedAt,
        thisAccessedAt,
        maxInactive,
        isNew,
        login);
  }

  public boolean neverExpires() {
    return maxInactive.isZero() || maxInactive.isNegative();
  }
}

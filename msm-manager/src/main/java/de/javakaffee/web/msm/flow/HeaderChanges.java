package de.javakaffee.web.msm.flow;

import de.javakaffee.web.msm.record.SessionHeader;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What of a header is worth a write of its own, and how two changed ones become one. */
final class HeaderChanges {
  private HeaderChanges() {}

  /** True if maximum idle time or login changed. Times of use alone are no reason to store. */
  static boolean between(@Nullable SessionHeader stored, SessionHeader now) {
    return stored == null
        || !stored.maxInactive().equals(now.maxInactive())
        || !stored.login().equals(now.login());
  }

  /** {@code mine} where it differs from what both started with, else {@code theirs}. */
  static SessionHeader merge(
      @Nullable SessionHeader stored, SessionHeader mine, SessionHeader theirs) {
    SessionHeader base = stored == null ? theirs : stored;
    return new SessionHeader(
        mine.sessionId(),
        mine.version(),
        theirs.createdAt(),
        later(mine.lastAccessedAt(), theirs.lastAccessedAt()),
        later(mine.thisAccessedAt(), theirs.thisAccessedAt()),
        mine.maxInactive().equals(base.maxInactive()) ? theirs.maxInactive() : mine.maxInactive(),
        mine.isNew() && theirs.isNew(),
        mine.login().equals(base.login()) ? theirs.login() : mine.login());
  }

  /** The same session for a Tomcat that was asked for it: its client knows it. */
  static SessionHeader joined(SessionHeader stored) {
    return new SessionHeader(
        stored.sessionId(),
        stored.version(),
        stored.createdAt(),
        stored.lastAccessedAt(),
        stored.thisAccessedAt(),
        stored.maxInactive(),
        false,
        stored.login());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}

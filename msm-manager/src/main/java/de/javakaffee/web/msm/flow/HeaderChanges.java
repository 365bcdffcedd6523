package de.javakaffee.web.msm.flow;

import de.javakaffee.web.msm.record.SessionHeader;
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
        mine.lastAccessedAt(),
        mine.thisAccessedAt(),
        mine.maxInactive().equals(base.maxInactive()) ? theirs.maxInactive() : mine.maxInactive(),
        mine.isNew(),
        mine.login().equals(base.login()) ? theirs.login() : mine.login());
  }
}

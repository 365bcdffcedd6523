package de.javakaffee.web.msm.flow;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import de.javakaffee.web.msm.record.MalformedRecordException;
import de.javakaffee.web.msm.record.SessionRecord;
import de.javakaffee.web.msm.storage.Freshness;
import de.javakaffee.web.msm.storage.Receipt;
import de.javakaffee.web.msm.storage.StorageException;
import de.javakaffee.web.msm.storage.TimeToLive;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares sessions held in this JVM with what the store has, and brings them up to date in place.
 * Safe for use by many threads; blocks while the store is asked.
 */
final class CopyChecker {
  private static final System.Logger LOG = System.getLogger(CopyChecker.class.getName());

  private final RecordStore records;
  private final Clock clock;

  CopyChecker(RecordStore records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  /** What the store says of a local copy. */
  enum Standing {
    /** It is, or has been made, what the store has; or nobody else can have it. */
    CURRENT,
    /** The store has nothing: evicted, restarted or expired. An end leaves a tombstone. */
    LOST,
    /** Bytes that cannot be read are in the session's place: this copy is all there is. */
    UNREADABLE,
    /** The session was invalidated or has expired elsewhere; the local copy is gone, too. */
    ENDED,
    /** This Tomcat has claimed the session's end; the local copy is still to be ended. */
    CLAIMED
  }

  /**
   * Brings the copy up to date for somebody who wants to use it now, which prolongs its life. False
   * if the session has ended, or its time is over. A copy that cannot be compared is good.
   */
  boolean confirmForUse(LocalSession session) {
    try {
      if (isOver(session) && !isUsable(session, compare(session, false))) {
        return false; // not prolonged, which it would be if it was used elsewhere meanwhile
      }
      return isUsable(session, compare(session, true));
    } catch (StorageException e) {
      LOG.log(
          DEBUG,
          () ->
              "session "
                  + session.sessionId().shortened()
                  + " cannot be checked, its copy in this Tomcat is used: "
                  + e.getMessage());
      return !isOver(session);
    }
  }

  /**
   * Brings the copy of an idle session up to date without prolonging its life.
   *
   * @throws StorageException if the store cannot be asked
   */
  Standing confirm(LocalSession session) throws StorageException {
    return compare(session, false);
  }

  private boolean isUsable(LocalSession session, Standing standing) {
    return standing != Standing.ENDED && standing != Standing.CLAIMED && !isOver(session);
  }

  private boolean isOver(LocalSession session) {
    return Lifetime.isOver(session, clock.instant());
  }

  private Standing compare(LocalSession session, boolean renew) throws StorageException {
    StoredState stored = session.stored();
    while (true) {
      Receipt known = stored.receipt();
      if (known == null && !stored.maybeStored()) {
        return Standing.CURRENT; // made here, and not stored yet
      }
      Duration maxInactive = Lifetime.storedMaxInactive(session);
      if (known != null && isCurrent(session, known, maxInactive, renew)) {
        return Standing.CURRENT;
      }
      stored.lock.lock();
      try {
        if (stored.hasEnded()) {
          return Standing.ENDED;
        }
        if (known == null ? stored.receipt() == null : known.equals(stored.receipt())) {
          Standing standing = refresh(session);
          boolean renewed =
              known != null && maxInactive.equals(Lifetime.storedMaxInactive(session));
          if (renew && !renewed) {
            // Nothing was checked, or it was renewed for as long as was right before
            stored.upkeep.copiesNeedRenewal();
          }
          return standing;
        }
        // A save of this JVM came between: compare with what it stored
      } finally {
        stored.lock.unlock();
      }
    }
  }

  private boolean isCurrent(
      LocalSession session, Receipt known, Duration maxInactive, boolean renew)
      throws StorageException {
    @Nullable TimeToLive timeToLive = renew ? Lifetime.of(maxInactive) : null;
    Freshness found = records.check(session.sessionId(), known, timeToLive);
    if (!(found instanceof Freshness.Current current)) {
      return false;
    }
    session.stored().stillThere(known, current.receipt());
    Lifetime.lastUse(maxInactive, current.remaining(), clock.instant()).ifPresent(session::usedAt);
    return true;
  }

  private Standing refresh(LocalSession session) throws StorageException {
    StoredState stored = session.stored();
    try {
      Optional<RecordStore.Loaded> found = records.load(session.sessionId());
      if (found.isEmpty()) {
        stored.notStored();
        return Standing.LOST;
      }
      RecordStore.Loaded loaded = found.get();
      if (!(loaded.record() instanceof SessionRecord record)) {
        return ended(session, loaded.record().version());
      }
      session.attributes().refresh(record.attributes());
      session.adopt(stored.header(), record.header());
      Instant lastUse = Lifetime.lastUse(record.header(), loaded.remaining(), clock.instant());
      session.usedAt(lastUse);
      stored.foundAs(loaded.receipt(), record.header());
      return Standing.CURRENT;
    } catch (MalformedRecordException e) {
      if (stored.isFirstReportOf("unreadable")) {
        LOG.log(
            WARNING,
            "session "
                + session.sessionId().shortened()
                + " cannot be read from the store, its copy in this Tomcat is used: "
                + e.getMessage());
      }
      return Standing.UNREADABLE;
    }
  }

  private static Standing ended(LocalSession session, long tombstoneVersion) {
    if (session.stored().isOwnClaim(tombstoneVersion)) {
      return Standing.CLAIMED;
    }
    session.stored().end();
    session.endSilently();
    return Standing.ENDED;
  }
}

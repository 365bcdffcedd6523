package de.javakaffee.web.msm.flow;

import static java.lang.System.Logger.Level.WARNING;

import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.record.MalformedRecordException;
import de.javakaffee.web.msm.record.SessionHeader;
import de.javakaffee.web.msm.record.SessionRecord;
import de.javakaffee.web.msm.storage.Freshness;
import de.javakaffee.web.msm.storage.Receipt;
import de.javakaffee.web.msm.storage.StorageException;
import de.javakaffee.web.msm.storage.TimeToLive;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Finds the session of a request: the local copy where it is good, else what the store has. Safe
 * for use by many threads; blocks while the store is asked.
 */
final class SessionFinder {
  private static final System.Logger LOG = System.getLogger(SessionFinder.class.getName());

  private final LocalSessions locals;
  private final RecordStore records;
  private final FreshnessPolicy freshness;
  private final Executor background;
  private final Clock clock;
  private final KeyedLocks loading = new KeyedLocks();

  SessionFinder(
      LocalSessions locals,
      RecordStore records,
      FreshnessPolicy freshness,
      Executor background,
      Clock clock) {
    this.locals = locals;
    this.records = records;
    this.freshness = freshness;
    this.background = background;
    this.clock = clock;
  }

  /**
   * The session, up to date, or empty if there is none (any more).
   *
   * @throws StorageException if there is no local copy and the store cannot be asked
   */
  Optional<LocalSession> find(SessionId id) throws StorageException {
    Optional<LocalSession> local = locals.find(id);
    if (local.isEmpty()) {
      return load(id);
    }
    LocalSession session = local.get();
    if (!freshness.trustsLocalCopy(id) && !confirm(session)) {
      return Optional.empty();
    }
    renewCopies(session);
    return local;
  }

  private Optional<LocalSession> load(SessionId id) throws StorageException {
    KeyedLocks.Held held = loading.lock(id.withoutRoute());
    try {
      Optional<LocalSession> loadedMeanwhile = locals.find(id);
      if (loadedMeanwhile.isPresent()) {
        return loadedMeanwhile;
      }
      Optional<RecordStore.Loaded> loaded = records.load(id);
      if (loaded.isEmpty() || !(loaded.get().record() instanceof SessionRecord record)) {
        return Optional.empty();
      }
      SessionHeader header = record.header();
      Instant lastUse = lastUse(header, loaded.get());
      if (Lifetime.isOver(header.maxInactive(), lastUse, clock.instant())) {
        return Optional.empty();
      }
      LocalSession session = locals.admit(id, header, record.attributes());
      session.stored().storedAs(loaded.get().receipt(), header);
      session.usedAt(lastUse);
      renewCopies(session);
      return Optional.of(session);
    } catch (MalformedRecordException e) {
      LOG.log(WARNING, "session " + id.shortened() + " cannot be read: " + e.getMessage());
      return Optional.empty();
    } finally {
      held.close();
    }
  }

  /** Brings the local copy up to date. False if the session has ended. */
  private boolean confirm(LocalSession session) {
    try {
      return switch (compare(session, Lifetime.of(session.maxInactive()))) {
        case CURRENT -> true;
        case ENDED -> false;
        case LOST -> isAlive(session);
      };
    } catch (StorageException e) {
      LOG.log(
          WARNING,
          "session "
              + session.sessionId().shortened()
              + " cannot be checked, its copy in this Tomcat is used: "
              + e.getMessage());
      return true;
    }
  }

  /**
   * Brings the local copy of an idle session up to date without prolonging its life. False if it
   * has ended elsewhere.
   *
   * @throws StorageException if the store cannot be asked
   */
  boolean confirmForEnd(LocalSession session) throws StorageException {
    return compare(session, null) != Standing.ENDED;
  }

  /** What the store says of a local copy. */
  private enum Standing {
    /** It is, or has been made, what the store has. */
    CURRENT,
    /** The session was invalidated or has expired elsewhere; the local copy is gone, too. */
    ENDED,
    /** The store has nothing: evicted, restarted or expired. An end leaves a tombstone. */
    LOST
  }

  private Standing compare(LocalSession session, @Nullable TimeToLive renew)
      throws StorageException {
    StoredState stored = session.stored();
    while (true) {
      Receipt known = stored.receiptAfterSave();
      if (known == null) {
        return Standing.CURRENT; // made here, and not stored yet
      }
      Freshness found = records.check(session.sessionId(), known, renew);
      if (found instanceof Freshness.Current current) {
        stored.foundAs(known, current.receipt());
        Lifetime.lastUse(session.maxInactive(), current.remaining(), clock.instant())
            .ifPresent(session::usedAt);
        return Standing.CURRENT;
      }
      stored.lock.lock();
      try {
        if (known.equals(stored.receipt())) {
          return refresh(session);
        }
        // A save of this JVM came between: compare with what it stored
      } finally {
        stored.lock.unlock();
      }
    }
  }

  private Standing refresh(LocalSession session) throws StorageException {
    StoredState stored = session.stored();
    try {
      Optional<RecordStore.Loaded> loaded = records.load(session.sessionId());
      if (loaded.isEmpty()) {
        stored.notStored();
        return Standing.LOST;
      }
      if (!(loaded.get().record() instanceof SessionRecord record)) {
        stored.removed = true;
        session.endSilently();
        return Standing.ENDED;
      }
      session.attributes().refresh(record.attributes());
      session.adopt(stored.header, record.header());
      session.usedAt(lastUse(record.header(), loaded.get()));
      stored.storedAs(loaded.get().receipt(), record.header());
    } catch (MalformedRecordException e) {
      if (stored.reportOnce(e)) {
        LOG.log(
            WARNING,
            "session "
                + session.sessionId().shortened()
                + " cannot be read from the store, its copy in this Tomcat is used: "
                + e.getMessage());
      }
    }
    return Standing.CURRENT;
  }

  private boolean isAlive(LocalSession session) {
    return !Lifetime.isOver(session.maxInactive(), session.lastUse(), clock.instant());
  }

  private Instant lastUse(SessionHeader header, RecordStore.Loaded loaded) {
    Instant written = header.thisAccessedAt();
    return Lifetime.lastUse(header.maxInactive(), loaded.remaining(), clock.instant())
        .filter(renewed -> renewed.isAfter(written))
        .orElse(written);
  }

  /** A check renews the first copy only, and a trusted local copy renews none. */
  private void renewCopies(LocalSession session) {
    StoredState stored = session.stored();
    Instant now = clock.instant();
    boolean due =
        stored.copiesTouched().isBefore(now.minus(Lifetime.renewalPause(session.maxInactive())));
    if (due && stored.receipt() != null) {
      stored.copiesTouchedAt(now);
      background.execute(
          () -> records.touch(session.sessionId(), Lifetime.of(session.maxInactive())));
    }
  }
}

package de.javakaffee.web.msm.flow;

import static java.lang.System.Logger.Level.WARNING;

import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.record.MalformedRecordException;
import de.javakaffee.web.msm.record.StoredBytes;
import de.javakaffee.web.msm.record.StoredRecordCodec;
import de.javakaffee.web.msm.record.Tombstone;
import de.javakaffee.web.msm.storage.Receipt;
import de.javakaffee.web.msm.storage.SaveResult;
import de.javakaffee.web.msm.storage.StorageException;
import de.javakaffee.web.msm.storage.TimeToLive;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Ends sessions in the store: a tombstone takes the record's place, so that a copy which missed the
 * end does not come back to life. Safe for use by many threads.
 */
final class SessionRemover {
  private static final System.Logger LOG = System.getLogger(SessionRemover.class.getName());
  private static final int MOST_ATTEMPTS = 16;

  private final RecordStore records;
  private final Clock clock;

  SessionRemover(RecordStore records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  /** Buries a session that ended here, whatever others stored meanwhile. Blocks. */
  boolean remove(LocalSession session) {
    StoredState stored = session.stored();
    stored.lock.lock();
    try {
      stored.removed = true;
      Receipt receipt = stored.receipt();
      boolean done = receipt == null || bury(session.sessionId(), session, Optional.of(receipt));
      if (done) {
        stored.notStored();
      }
      return removeFormerIds(session) && done;
    } finally {
      stored.lock.unlock();
    }
  }

  /** Buries what the session left under ids it had before. Called under the session's lock. */
  boolean removeFormerIds(LocalSession session) {
    boolean done = true;
    for (SessionId former : session.stored().formerIds()) {
      if (bury(former, session, Optional.empty())) {
        session.stored().removedFormerId(former);
      } else {
        done = false;
      }
    }
    return done;
  }

  /**
   * Ends an idle session unless somebody used or ended it meanwhile. True for exactly one Tomcat of
   * the cluster.
   */
  boolean claimEnd(LocalSession session) throws StorageException {
    StoredState stored = session.stored();
    stored.lock.lock();
    try {
      Receipt receipt = stored.receipt();
      SaveResult result =
          records.save(
              session.sessionId(),
              tombstone(session.sessionId(), receipt == null ? 1 : receipt.version() + 1),
              Optional.ofNullable(receipt),
              timeToLive(session));
      if (result instanceof SaveResult.Saved) {
        stored.removed = true;
        stored.notStored();
        return true;
      }
      return false;
    } finally {
      stored.lock.unlock();
    }
  }

  private boolean bury(SessionId id, LocalSession session, Optional<Receipt> known) {
    Optional<Receipt> expected = known;
    try {
      for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        StoredBytes bytes = tombstone(id, expected.map(Receipt::version).orElse(0L) + 1);
        SaveResult result = records.save(id, bytes, expected, timeToLive(session));
        if (result instanceof SaveResult.Saved) {
          return true;
        }
        RecordStore.Loaded current = records.decode(id, ((SaveResult.Overtaken) result).current());
        if (current.record() instanceof Tombstone) {
          return true;
        }
        expected = Optional.of(current.receipt());
      }
      return false;
    } catch (StorageException e) {
      LOG.log(
          WARNING,
          "the end of session " + id.shortened() + " could not be stored: " + e.getMessage());
      return false;
    } catch (MalformedRecordException e) {
      LOG.log(
          WARNING,
          "session " + id.shortened() + " is not removed from the store: " + e.getMessage());
      return true;
    }
  }

  private StoredBytes tombstone(SessionId id, long version) {
    return StoredRecordCodec.encode(new Tombstone(id.withoutRoute(), version, clock.instant()));
  }

  /** As long as the session could have lived, a month where that is for ever. */
  private static TimeToLive timeToLive(LocalSession session) {
    return Lifetime.isUnlimited(session.maxInactive())
        ? TimeToLive.of(Duration.ofDays(30))
        : Lifetime.of(session.maxInactive());
  }
}

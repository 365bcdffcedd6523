package de.javakaffee.web.msm.flow;

import static java.lang.System.Logger.Level.WARNING;

import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.record.MalformedRecordException;
import de.javakaffee.web.msm.record.SessionRecord;
import de.javakaffee.web.msm.record.StoredBytes;
import de.javakaffee.web.msm.record.StoredRecordCodec;
import de.javakaffee.web.msm.record.Tombstone;
import de.javakaffee.web.msm.storage.Receipt;
import de.javakaffee.web.msm.storage.SaveResult;
import de.javakaffee.web.msm.storage.StorageException;
import de.javakaffee.web.msm.storage.TimeToLive;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ends sessions in the store: a tombstone takes the record's place, so that a copy which missed the
 * end does not come back to life. Safe for use by many threads.
 */
final class SessionRemover {
  private static final System.Logger LOG = System.getLogger(SessionRemover.class.getName());
  private static final int MOST_ATTEMPTS = 16;
  private static final int WIDEST_STEP = 1 << 20;

  /** How long the tombstone of a session that could live for ever is kept. */
  private static final Duration UNLIMITED = Duration.ofDays(30);

  private final RecordStore records;
  private final RetiredIds retired;
  private final Clock clock;

  SessionRemover(RecordStore records, RetiredIds retired, Clock clock) {
    this.records = records;
    this.retired = retired;
    this.clock = clock;
  }

  /**
   * The end of a session on its way to the store.
   *
   * @param life how long the session could have lived on
   * @param pointlessFrom when nothing of the session can be in the store any more
   */
  record End(SessionId id, StoredState stored, Duration life, Instant pointlessFrom) {}

  /** The session ends here: it is neither stored nor found any more from now on. */
  End end(LocalSession session) {
    session.stored().end();
    retire(session);
    return new End(session.sessionId(), session.stored(), life(session), goneFrom(session));
  }

  /** The session's id is dead on this Tomcat although the store may have it for a while. */
  void retire(LocalSession session) {
    if (session.stored().maybeStored()) {
      retired.add(session.sessionId(), goneFrom(session));
    }
  }

  /** When the store will have dropped what it has of the session, unless it is renewed. */
  private Instant goneFrom(LocalSession session) {
    return clock.instant().plus(life(session)).plus(Lifetime.GRACE);
  }

  /**
   * Buries a session that ended here, whatever others stored meanwhile. Blocks. False if it is to
   * be tried again.
   */
  boolean bury(End end) {
    StoredState stored = end.stored();
    stored.lock.lock();
    try {
      if (!clock.instant().isBefore(end.pointlessFrom())) {
        return true;
      }
      if (!stored.isBuried() && stored.maybeStored()) {
        Optional<Receipt> known = Optional.ofNullable(stored.receipt());
        if (!bury(end.id(), stored, known, end.life())) {
          return false;
        }
        stored.bury();
      }
      retired.remove(end.id());
      return removeFormerIds(stored, end.life());
    } finally {
      stored.lock.unlock();
    }
  }

  /**
   * Buries what the session left under ids it had before. Called under the session's lock. False if
   * it is to be tried again.
   */
  boolean removeFormerIds(LocalSession session) {
    return removeFormerIds(session.stored(), life(session));
  }

  private boolean removeFormerIds(StoredState stored, Duration life) {
    boolean done = true;
    for (SessionId former : stored.formerIds()) {
      if (bury(former, stored, Optional.empty(), life)) {
        stored.removedFormerId(former);
        retired.remove(former);
      } else {
        done = false;
      }
    }
    return done;
  }

  private boolean bury(SessionId id, StoredState stored, Optional<Receipt> known, Duration life) {
    Optional<Receipt> expected = known;
    try {
      for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
        long version = stored.versionAfter(expected.map(Receipt::version).orElse(0L));
        stored.trying(version);
        SaveResult result = records.save(id, tombstone(id, version), expected, timeToLive(life));
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
      if (stored.isFirstReportOf("end of " + id)) {
        warn("the end of session " + id.shortened() + " could not be stored yet", e);
      }
      return false;
    } catch (MalformedRecordException e) {
      if (stored.isFirstReportOf("end of " + id)) {
        warn("session " + id.shortened() + " is not removed from the store", e);
      }
      return true;
    }
  }

  /**
   * A save has met the session's tombstone. If it was so quick as to store its own version on
   * another node, that is buried, too. Called under the session's lock.
   */
  void endedElsewhere(LocalSession session, Receipt tombstone) {
    StoredState stored = session.stored();
    stored.end();
    if (tombstone.casByNode().size() > 1) {
      boolean unused = bury(session.sessionId(), stored, Optional.of(tombstone), life(session));
    }
    session.endSilently();
  }

  /** Whether this Tomcat is to end an idle session. */
  enum Claim {
    /** This one, and no other. */
    OURS,
    /** Nobody: it is in use, or was changed meanwhile. */
    NOBODYS,
    /** Another one did. */
    ANOTHERS
  }

  /**
   * Claims the end of an idle session whose time is over, by writing its tombstone: {@link
   * Claim#OURS} for exactly one Tomcat of the cluster.
   */
  Claim claimEnd(LocalSession session) throws StorageException {
    StoredState stored = session.stored();
    stored.lock.lock();
    try {
      if (stored.hasEnded() || !Lifetime.isOver(session, clock.instant())) {
        return Claim.NOBODYS;
      }
      Claim claim = stored.maybeStored() ? writeClaim(session) : Claim.OURS;
      if (claim == Claim.OURS) {
        stored.bury();
      }
      if (claim != Claim.NOBODYS) {
        stored.end();
      }
      return claim;
    } finally {
      stored.lock.unlock();
    }
  }

  private Claim writeClaim(LocalSession session) throws StorageException {
    SessionId id = session.sessionId();
    StoredState stored = session.stored();
    Optional<Receipt> expected = Optional.ofNullable(stored.receipt());
    // Two Tomcats must not write the same bytes, or both would find their own tombstone
    long step = expected.isPresent() ? ThreadLocalRandom.current().nextInt(WIDEST_STEP) : 0;
    long version = stored.claim(expected.map(Receipt::version).orElse(0L), step);
    SaveResult result =
        records.save(id, tombstone(id, version), expected, timeToLive(life(session)));
    if (!(result instanceof SaveResult.Overtaken overtaken)) {
      return Claim.OURS;
    }
    try {
      RecordStore.Loaded current = records.decode(id, overtaken.current());
      if (current.record() instanceof SessionRecord used) {
        restore(id, stored, used, current);
        return Claim.NOBODYS;
      }
      return isOurs(stored, version, current) ? Claim.OURS : Claim.ANOTHERS;
    } catch (MalformedRecordException e) {
      // Its place is taken: nobody can claim it, and this copy is all that is left of it
      return Claim.OURS;
    }
  }

  /**
   * Two that claim at the same moment may each be first on another node; then both have written
   * their tombstone, and the higher one counts.
   */
  private static boolean isOurs(StoredState stored, long ours, RecordStore.Loaded current) {
    long theirs = current.record().version();
    boolean writtenElsewhere = current.receipt().casByNode().size() > 1;
    return stored.isOwnClaim(theirs) || (writtenElsewhere && ours > theirs);
  }

  /** The claim came too late, but its tombstone may have reached some node. */
  private void restore(
      SessionId id, StoredState stored, SessionRecord used, RecordStore.Loaded current)
      throws StorageException {
    long version = stored.versionAfter(used.version());
    stored.trying(version);
    StoredBytes bytes =
        StoredRecordCodec.encode(
            new SessionRecord(used.header().withVersion(version), used.attributes()));
    TimeToLive timeToLive =
        current
            .remaining()
            .map(TimeToLive::of)
            .orElseGet(() -> Lifetime.of(used.header().maxInactive()));
    // If it fails: somebody has stored a newer version, and replaced the tombstone, too
    SaveResult unused = records.save(id, bytes, Optional.of(current.receipt()), timeToLive);
  }

  private StoredBytes tombstone(SessionId id, long version) {
    return StoredRecordCodec.encode(new Tombstone(id.withoutRoute(), version, clock.instant()));
  }

  private static Duration life(LocalSession session) {
    return Lifetime.isUnlimited(session.maxInactive()) ? UNLIMITED : session.maxInactive();
  }

  private static TimeToLive timeToLive(Duration life) {
    return TimeToLive.of(life.plus(Lifetime.GRACE));
  }

  private static void warn(String what, Exception why) {
    LOG.log(WARNING, what + ": " + why.getMessage());
  }
}

package de.javakaffee.web.msm.flow;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.INFO;

import de.javakaffee.web.msm.frame.EncodedAttributes;
import de.javakaffee.web.msm.frame.Encoding;
import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.record.MalformedRecordException;
import de.javakaffee.web.msm.record.SessionHeader;
import de.javakaffee.web.msm.record.SessionRecord;
import de.javakaffee.web.msm.record.StoredBytes;
import de.javakaffee.web.msm.record.StoredRecordCodec;
import de.javakaffee.web.msm.storage.Freshness;
import de.javakaffee.web.msm.storage.Receipt;
import de.javakaffee.web.msm.storage.SaveResult;
import de.javakaffee.web.msm.storage.StorageException;
import de.javakaffee.web.msm.storage.TimeToLive;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

/**
 * Brings one encoding of a session into the store, merging it with what others stored meanwhile.
 * For one save, by one thread, under the lock of the session's {@link StoredState}.
 */
final class Save {
  private static final System.Logger LOG = System.getLogger(Save.class.getName());

  /** So many others may get their version in first; then the save is left to the next attempt. */
  private static final int MOST_MERGES = 16;

  /** A session unused for longer may have been used elsewhere without its being known here. */
  private static final Duration RECENTLY = Duration.ofSeconds(10);

  private final RecordStore records;
  private final SessionRemover remover;
  private final LocalSession session;
  private final StoredState stored;
  private final SessionId id;
  private final SessionHeader header;
  private final BooleanSupplier othersUseIt;
  private final Clock clock;
  private final Set<String> conflicts = new TreeSet<>();
  private Encoding encoding;

  /**
   * @param header the session's own, with the version to be stored
   */
  Save(
      RecordStore records,
      SessionRemover remover,
      LocalSession session,
      Encoding encoding,
      SessionHeader header,
      BooleanSupplier othersUseIt,
      Clock clock) {
    this.records = records;
    this.remover = remover;
    this.session = session;
    this.stored = session.stored();
    this.id = session.sessionId();
    this.encoding = encoding;
    this.header = header;
    this.othersUseIt = othersUseIt;
    this.clock = clock;
  }

  SaveOutcome run() throws StorageException, MalformedRecordException {
    learnLastUse();
    Optional<Receipt> expected = Optional.ofNullable(stored.receipt());
    SessionHeader mine = header;
    EncodedAttributes attributes = encoding.attributes();
    for (int merges = 0; merges <= MOST_MERGES; merges++) {
      StoredBytes bytes = StoredRecordCodec.encode(new SessionRecord(mine, attributes));
      if (stored.refuses(bytes.bytes().length)) {
        return SaveOutcome.KEPT_HERE; // reported when it was refused
      }
      stored.storing(mine.version());
      SaveResult result = records.save(id, bytes, expected, timeToLive(mine));
      if (result instanceof SaveResult.Saved saved) {
        session.adopt(header, mine);
        session.attributes().stored(encoding, attributes, othersUseIt.getAsBoolean());
        stored.storedAs(saved.receipt(), mine);
        if (idle().isZero()) {
          stored.upkeep.copiesRenewedAt(clock.instant());
        }
        return SaveOutcome.STORED;
      }
      RecordStore.Loaded current = records.decode(id, ((SaveResult.Overtaken) result).current());
      if (!(current.record() instanceof SessionRecord theirs)) {
        LOG.log(DEBUG, () -> "session " + id.shortened() + " was ended elsewhere");
        remover.endedElsewhere(session, current.receipt());
        return SaveOutcome.ENDED;
      }
      session.usedAt(Lifetime.lastUse(theirs.header(), current.remaining(), clock.instant()));
      // What only looked like a change must not replace what somebody else has changed indeed
      encoding = session.attributes().confirmed(encoding);
      reportConflicts(theirs.attributes());
      attributes = encoding.mergedOnto(theirs.attributes());
      long version = stored.versionAfter(theirs.version());
      mine = HeaderChanges.merge(stored.header(), header.withVersion(version), theirs.header());
      expected = Optional.of(current.receipt());
    }
    return SaveOutcome.UNSETTLED;
  }

  private void reportConflicts(EncodedAttributes theirs) {
    Set<String> both = new TreeSet<>(encoding.conflicts(theirs));
    both.removeAll(conflicts);
    // Merged already by another Tomcat, which found our first attempt
    both.removeIf(name -> encoding.attributes().frameOf(name).equals(theirs.frameOf(name)));
    if (!both.isEmpty()) {
      conflicts.addAll(both);
      LOG.log(
          INFO,
          "session {0}: attributes {1} were changed by two Tomcats at once, the last one wins",
          id.shortened(),
          both);
    }
  }

  /**
   * A save outside of requests must neither prolong the session's life nor cut off what a use on
   * another Tomcat has given it.
   */
  private void learnLastUse() throws StorageException {
    Receipt receipt = stored.receipt();
    SessionHeader known = stored.header();
    if (receipt != null
        && known != null
        && idle().compareTo(RECENTLY) > 0
        && records.check(id, receipt, null) instanceof Freshness.Current current) {
      Lifetime.lastUse(known.maxInactive(), current.remaining(), clock.instant())
          .ifPresent(session::usedAt);
    }
  }

  private TimeToLive timeToLive(SessionHeader mine) {
    return Lifetime.sinceUse(mine.maxInactive(), idle());
  }

  private Duration idle() {
    Instant now = clock.instant();
    Instant lastUse = session.lastUse();
    return session.users() > 0 || lastUse.isAfter(now)
        ? Duration.ZERO
        : Duration.between(lastUse, now);
  }
}

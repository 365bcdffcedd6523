package de.javakaffee.web.msm.flow;

import static java.lang.System.Logger.Level.WARNING;

import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.record.MalformedRecordException;
import de.javakaffee.web.msm.record.SessionHeader;
import de.javakaffee.web.msm.record.SessionRecord;
import de.javakaffee.web.msm.storage.StorageException;
import java.time.Clock;
import java.util.Optional;

/**
 * Finds the session of a request: the local copy where it is good, else what the store has. Safe
 * for use by many threads; blocks while the store is asked.
 */
final class SessionFinder {
  private static final System.Logger LOG = System.getLogger(SessionFinder.class.getName());

  private final LocalSessions locals;
  private final RecordStore records;
  private final FreshnessPolicy freshness;
  private final CopyChecker checker;
  private final CopyRenewer renewer;
  private final RetiredIds retired;
  private final Clock clock;
  private final KeyedLocks loading = new KeyedLocks();
  private final LatestReports unreadable = new LatestReports();

  SessionFinder(
      LocalSessions locals,
      RecordStore records,
      FreshnessPolicy freshness,
      CopyChecker checker,
      CopyRenewer renewer,
      RetiredIds retired,
      Clock clock) {
    this.locals = locals;
    this.records = records;
    this.freshness = freshness;
    this.checker = checker;
    this.renewer = renewer;
    this.retired = retired;
    this.clock = clock;
  }

  /**
   * The session, up to date, or empty if there is none (any more).
   *
   * @throws StorageException if there is no local copy and the store cannot be asked
   */
  Optional<LocalSession> find(SessionId id) throws StorageException {
    Optional<LocalSession> local = locals.find(id);
    if (local.isPresent()) {
      return use(local.get(), id);
    }
    KeyedLocks.Held held = loading.lock(id.withoutRoute());
    try {
      local = locals.find(id);
      if (local.isEmpty()) {
        Optional<LocalSession> loaded = load(id).filter(this::isNotOver);
        loaded.ifPresent(renewer::renew);
        return loaded;
      }
    } finally {
      held.close();
    }
    // Loaded by another request meanwhile, maybe before this one came
    return use(local.get(), id);
  }

  /**
   * Makes the session local again to see whether its time is over, without prolonging it. Empty if
   * the store has it no more.
   */
  Optional<LocalSession> recall(SessionId id) throws StorageException {
    KeyedLocks.Held held = loading.lock(id.withoutRoute());
    try {
      Optional<LocalSession> local = locals.find(id);
      return local.isPresent() ? local : load(id);
    } finally {
      held.close();
    }
  }

  private Optional<LocalSession> use(LocalSession session, SessionId requested) {
    boolean trusted = freshness.trustsLocalCopy(requested) && isNotOver(session);
    if (!trusted && !checker.confirmForUse(session)) {
      return Optional.empty();
    }
    renewer.renew(session);
    return Optional.of(session);
  }

  private Optional<LocalSession> load(SessionId id) throws StorageException {
    if (retired.contains(id)) {
      return Optional.empty();
    }
    try {
      Optional<RecordStore.Loaded> found = records.load(id);
      boolean retiredMeanwhile = retired.contains(id);
      return found.isPresent()
              && !retiredMeanwhile
              && found.get().record() instanceof SessionRecord record
          ? Optional.of(admit(id, record, found.get()))
          : Optional.empty();
    } catch (MalformedRecordException e) {
      if (unreadable.isFirstReportOf(id.withoutRoute())) {
        LOG.log(WARNING, "session " + id.shortened() + " cannot be read: " + e.getMessage());
      }
      return Optional.empty();
    }
  }

  private LocalSession admit(SessionId id, SessionRecord record, RecordStore.Loaded loaded) {
    SessionHeader header = record.header();
    LocalSession session = locals.admit(id, HeaderChanges.joined(header), record.attributes());
    StoredState stored = session.stored();
    stored.lock.lock();
    try {
      if (stored.receipt() == null) { // else somebody was so quick as to find and save it already
        stored.foundAs(loaded.receipt(), header);
      }
    } finally {
      stored.lock.unlock();
    }
    session.usedAt(Lifetime.lastUse(header, loaded.remaining(), clock.instant()));
    return session;
  }

  private boolean isNotOver(LocalSession session) {
    return !Lifetime.isOver(session, clock.instant());
  }
}

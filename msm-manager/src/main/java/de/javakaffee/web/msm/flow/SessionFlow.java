package de.javakaffee.web.msm.flow;

import static java.lang.System.Logger.Level.ERROR;

import de.javakaffee.web.msm.flow.FlowSettings.Saving;
import de.javakaffee.web.msm.frame.Scope;
import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.id.SessionKeys;
import de.javakaffee.web.msm.storage.SessionStorage;
import de.javakaffee.web.msm.storage.StorageException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A session's way through a request: found, used, saved; and what happens to it outside of
 * requests. Safe for use by many threads.
 */
public final class SessionFlow {
  private static final System.Logger LOG = System.getLogger(SessionFlow.class.getName());

  private final LocalSessions locals;
  private final ScheduledExecutorService executor;
  private final SessionFinder finder;
  private final SessionSaver saver;
  private final SessionRemover remover;
  private final BackgroundSaver background;
  private final SavePolicy savePolicy;
  private final IdleSessions idleSessions;

  /**
   * @param executor runs what no request waits for; the caller shuts it down after {@link #saveAll}
   */
  public SessionFlow(
      FlowSettings settings,
      LocalSessions locals,
      SessionStorage storage,
      SessionKeys keys,
      ScheduledExecutorService executor,
      Clock clock) {
    this.locals = locals;
    this.executor = executor;
    RecordStore records = new RecordStore(storage, keys);
    this.remover = new SessionRemover(records, clock);
    this.saver = new SessionSaver(records, remover);
    this.background = new BackgroundSaver(saver, executor, settings.auditPause(), clock);
    this.finder = new SessionFinder(locals, records, settings.freshness(), executor, clock);
    this.savePolicy = policyFor(settings.saving());
    this.idleSessions =
        new IdleSessions(locals, finder, saver, remover, settings.localCopies(), clock);
  }

  private SavePolicy policyFor(Saving saving) {
    if (saving instanceof Saving.WithResponse with) {
      return new SaveWithResponse(background, with.patience());
    }
    return saving instanceof Saving.AfterRequest
        ? new SaveAfterRequest(background)
        : new SaveBeforeResponse(saver, background);
  }

  /**
   * The session with this id, up to date, or empty if there is none (any more). Blocks while the
   * store is asked.
   *
   * @throws StorageException if there is no local copy and the store cannot be asked
   */
  public Optional<LocalSession> find(SessionId id) throws StorageException {
    return finder.find(id);
  }

  /**
   * The response to a request that used the session is about to be committed or completed. Blocks
   * where the mode wants the change to be stored first.
   *
   * @param requestGoesOn true if the application may still change the session in this request
   */
  public void beforeResponse(LocalSession session, boolean requestGoesOn) {
    savePolicy.beforeResponse(session, requestGoesOn);
  }

  /** As above, for a session that the request ended. */
  public void beforeResponse(Future<?> endStored) {
    savePolicy.beforeResponse(endStored);
  }

  /** A user of the session is through with it. Does not block. */
  public void afterUse(LocalSession session) {
    savePolicy.afterUse(session);
  }

  /**
   * Gives the session another id; what is stored under the former one is removed after the session
   * was stored under the new one.
   *
   * @param change gives the new id; no save of the session runs meanwhile
   */
  public void rename(LocalSession session, Runnable change) {
    StoredState stored = session.stored();
    stored.lock.lock();
    try {
      SessionId former = session.sessionId();
      change.run();
      if (!former.withoutRoute().equals(session.sessionId().withoutRoute())) {
        stored.renamedFrom(former);
      }
    } finally {
      stored.lock.unlock();
    }
  }

  /** The session ended here. Does not block; the future is done when the store knows. */
  public Future<?> ended(LocalSession session) {
    try {
      return executor.submit(() -> removeUntilDone(session));
    } catch (RejectedExecutionException e) {
      return CompletableFuture.runAsync(() -> remover.remove(session), Runnable::run);
    }
  }

  private void removeUntilDone(LocalSession session) {
    if (!remover.remove(session)) {
      var unused = executor.schedule(() -> removeUntilDone(session), 1, TimeUnit.SECONDS);
    }
  }

  /** Looks after sessions that no request uses. To be called every few seconds; blocks. */
  public void lookAfterIdleSessions() {
    for (LocalSession session : locals.all()) {
      background.saveLater(session);
    }
    idleSessions.lookAfter();
  }

  /** Stores all that is not stored yet, for the end. Blocks. */
  public void saveAll() {
    for (LocalSession session : locals.all()) {
      try {
        saver.save(session, Scope.ALL_LIVE, false);
      } catch (RuntimeException e) {
        LOG.log(ERROR, "session " + session.sessionId().shortened() + " could not be stored", e);
      }
    }
  }
}

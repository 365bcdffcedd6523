package de.javakaffee.web.msm.flow;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import de.javakaffee.web.msm.flow.FlowSettings.Saving;
import de.javakaffee.web.msm.frame.Scope;
import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.id.SessionKeys;
import de.javakaffee.web.msm.storage.SessionStorage;
import de.javakaffee.web.msm.storage.StorageException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;

/**
 * A session's way through a request: found, used, saved; and what happens to it outside of
 * requests. Safe for use by many threads.
 */
public final class SessionFlow {
  private static final System.Logger LOG = System.getLogger(SessionFlow.class.getName());

  /** So many saves fail one after the other, and it is the store that fails. */
  private static final int STORE_IS_DOWN = 3;

  private final LocalSessions locals;
  private final Executor executor;
  private final ApplicationLoader application;
  private final RetiredIds retired = new RetiredIds();
  private final SessionFinder finder;
  private final SessionSaver saver;
  private final SessionRemover remover;
  private final Retries retries;
  private final BackgroundSaver background;
  private final SavePolicy savePolicy;
  private final IdleSessions idleSessions;
  private final Clock clock;

  /**
   * @param executor runs what no request waits for; the caller shuts it down after {@link #saveAll}
   * @param applicationLoader the context class loader for all that may run the application's code
   */
  public SessionFlow(
      FlowSettings settings,
      LocalSessions locals,
      SessionStorage storage,
      SessionKeys keys,
      ScheduledExecutorService executor,
      ClassLoader applicationLoader,
      Clock clock) {
    this.locals = locals;
    this.executor = executor;
    this.application = new ApplicationLoader(applicationLoader);
    this.clock = clock;
    RecordStore records = new RecordStore(storage, keys);
    CopyChecker checker = new CopyChecker(records, clock);
    CopyRenewer renewer = new CopyRenewer(records, executor, clock);
    this.remover = new SessionRemover(records, retired, clock);
    this.saver = new SessionSaver(records, remover, application, clock);
    this.retries = new Retries(executor);
    this.background = new BackgroundSaver(saver, executor, retries, settings.auditPause(), clock);
    this.finder =
        new SessionFinder(locals, records, settings.freshness(), checker, renewer, retired, clock);
    this.savePolicy = policyFor(settings.saving());
    this.idleSessions =
        new IdleSessions(locals, finder, checker, saver, remover, settings.localCopies(), clock);
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
    return application.with(() -> finder.find(id));
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

  /** As above, for a session that the request ended: what {@link #ended} returned. */
  public void beforeResponse(Future<?> endStored) {
    savePolicy.beforeResponse(endStored);
  }

  /** A user of the session is through with it. Does not block. */
  public void afterUse(LocalSession session) {
    savePolicy.afterUse(session);
  }

  /**
   * Gives the session another id. The former one is dead at once on this Tomcat; what is stored
   * under it is removed after the session was stored under the new one.
   *
   * @param change gives the new id; no save of the session runs meanwhile
   */
  public void rename(LocalSession session, Runnable change) {
    StoredState stored = session.stored();
    stored.lock.lock();
    try {
      SessionId former = session.sessionId();
      remover.retire(session);
      try {
        change.run();
      } finally {
        if (former.withoutRoute().equals(session.sessionId().withoutRoute())) {
          retired.remove(former);
        } else {
          stored.renamedFrom(former);
        }
      }
    } finally {
      stored.lock.unlock();
    }
  }

  /**
   * The session ended here. Does not block; the future is done when the store was told, or when the
   * first attempt failed. Others follow.
   */
  public Future<?> ended(LocalSession session) {
    SessionRemover.End end = remover.end(session);
    FutureTask<?> task =
        new FutureTask<>(
            () -> {
              if (!remover.bury(end)) {
                retries.add(() -> !remover.bury(end));
              }
            },
            null);
    try {
      executor.execute(task);
    } catch (RejectedExecutionException e) {
      task.run(); // being stopped
    }
    return task;
  }

  /** Looks after sessions that no request uses. To be called every few seconds; blocks. */
  public void lookAfterIdleSessions() {
    retired.forgetUntil(clock.instant());
    for (LocalSession session : locals.all()) {
      background.lookAfter(session);
    }
    application.run(idleSessions::lookAfter);
  }

  /** Stores all that is not stored yet, for the end. Blocks, but not for a store that is down. */
  public void saveAll() {
    int failures = 0;
    int left = 0;
    for (LocalSession session : locals.all()) {
      if (failures == STORE_IS_DOWN) {
        left += saver.hasWork(session) ? 1 : 0;
        continue;
      }
      try {
        boolean failed =
            saver.save(session, Scope.ALL_LIVE, () -> false) == SaveOutcome.STORE_FAILED;
        failures = failed ? failures + 1 : 0;
        left += failed ? 1 : 0;
      } catch (RuntimeException | Error e) {
        LOG.log(ERROR, "session " + session.sessionId().shortened() + " could not be stored", e);
      }
    }
    if (left > 0) {
      LOG.log(WARNING, "{0} sessions are stopped without being stored: the store fails", left);
    }
    retries.round();
  }
}

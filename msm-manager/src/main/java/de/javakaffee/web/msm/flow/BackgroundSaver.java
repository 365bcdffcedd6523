package de.javakaffee.web.msm.flow;

import static java.lang.System.Logger.Level.ERROR;
import static java.lang.System.Logger.Level.WARNING;

import de.javakaffee.web.msm.frame.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;

/**
 * Stores sessions outside of requests: what a request left behind, what an audit finds, and what
 * could not be stored before. Safe for use by many threads.
 */
final class BackgroundSaver {
  private static final System.Logger LOG = System.getLogger(BackgroundSaver.class.getName());

  private final SessionSaver saver;
  private final Executor executor;
  private final Retries retries;
  private final Optional<Duration> auditPause;
  private final Clock clock;

  /**
   * @param auditPause time between two audits of one session in use; empty: there are none
   */
  BackgroundSaver(
      SessionSaver saver,
      Executor executor,
      Retries retries,
      Optional<Duration> auditPause,
      Clock clock) {
    this.saver = saver;
    this.executor = executor;
    this.retries = retries;
    this.auditPause = auditPause;
    this.clock = clock;
  }

  /** A user of the session is through: saves soon what may have changed. Does not block. */
  void afterUse(LocalSession session) {
    Instant now = clock.instant();
    Upkeep upkeep = session.stored().upkeep;
    boolean auditIsDue = auditIsDue(session, now);
    upkeep.usedAt(now);
    saveSoon(session, auditIsDue, now);
  }

  /**
   * Saves soon what may have changed since the last use. From time to time all decoded values of
   * sessions in use are compared, which finds what was changed behind the session's back.
   */
  void lookAfter(LocalSession session) {
    Instant now = clock.instant();
    boolean auditIsDue = auditIsDue(session, now);
    if (auditIsDue || !session.stored().isRefused()) {
      saveSoon(session, auditIsDue, now);
    }
  }

  private boolean auditIsDue(LocalSession session, Instant now) {
    return auditPause.isPresent()
        && session.stored().upkeep.auditIsDue(auditPause.get(), session.users() > 0, now);
  }

  private void saveSoon(LocalSession session, boolean audit, Instant now) {
    Upkeep upkeep = session.stored().upkeep;
    if (audit) {
      upkeep.auditedAt(now);
    } else if (!saver.hasWork(session)) {
      return;
    }
    if (upkeep.queueSave(audit ? Scope.ALL_LIVE : Scope.TOUCHED)) {
      try {
        executor.execute(() -> saveQueued(session));
      } catch (RejectedExecutionException e) {
        // Being stopped: the flow saves what is left when it closes
        Scope unused = upkeep.takeQueuedSave();
      }
    }
  }

  private void saveQueued(LocalSession session) {
    Scope scope = session.stored().upkeep.takeQueuedSave();
    if (save(session, scope, () -> session.users() > 0).remains()) {
      saveAgain(session, scope);
    }
  }

  /** Saves the session again, after a pause, and again until the store takes it. */
  void saveAgain(LocalSession session, Scope scope) {
    if (session.stored().upkeep.queueSave(scope)) {
      retries.add(() -> failsAgain(session));
    }
  }

  private boolean failsAgain(LocalSession session) {
    Upkeep upkeep = session.stored().upkeep;
    Scope scope = upkeep.takeQueuedSave();
    SaveOutcome outcome = save(session, scope, () -> session.users() > 0);
    if (outcome == SaveOutcome.UNSETTLED && session.stored().isFirstReportOf("unsettled")) {
      LOG.log(
          WARNING,
          "session {0} is changed all the time, and stored as it was before",
          session.sessionId().shortened());
    }
    return outcome == SaveOutcome.STORE_FAILED && upkeep.queueSave(scope);
  }

  /** Starts to save the session, if it may have changed; the future ends with the attempt. */
  Optional<Future<?>> saveNow(LocalSession session, BooleanSupplier othersUseIt) {
    if (!saver.hasWork(session)) {
      return Optional.empty();
    }
    FutureTask<?> task =
        new FutureTask<>(
            () -> {
              if (save(session, Scope.TOUCHED, othersUseIt).remains()) {
                saveAgain(session, Scope.TOUCHED);
              }
            },
            null);
    try {
      executor.execute(task);
    } catch (RejectedExecutionException e) {
      task.run(); // being stopped
    }
    return Optional.of(task);
  }

  private SaveOutcome save(LocalSession session, Scope scope, BooleanSupplier othersUseIt) {
    try {
      return session.isLive() ? saver.save(session, scope, othersUseIt) : SaveOutcome.ENDED;
    } catch (RuntimeException | Error e) {
      if (session.stored().isFirstReportOf("failure")) {
        LOG.log(ERROR, "session " + session.sessionId().shortened() + " could not be stored", e);
      }
      return SaveOutcome.KEPT_HERE;
    }
  }
}

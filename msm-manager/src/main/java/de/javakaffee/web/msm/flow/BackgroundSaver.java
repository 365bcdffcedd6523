package de.javakaffee.web.msm.flow;

import static java.lang.System.Logger.Level.ERROR;

import de.javakaffee.web.msm.frame.Scope;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Stores sessions outside of requests: what a request left behind, what an audit finds, and what
 * could not be stored before. Safe for use by many threads.
 */
final class BackgroundSaver {
  private static final System.Logger LOG = System.getLogger(BackgroundSaver.class.getName());
  private static final Duration RETRY_PAUSE = Duration.ofSeconds(1);

  private final SessionSaver saver;
  private final ScheduledExecutorService executor;
  private final Optional<Duration> auditPause;
  private final Clock clock;

  /**
   * @param auditPause time between two audits of one session in use; empty: there are none
   */
  BackgroundSaver(
      SessionSaver saver,
      ScheduledExecutorService executor,
      Optional<Duration> auditPause,
      Clock clock) {
    this.saver = saver;
    this.executor = executor;
    this.auditPause = auditPause;
    this.clock = clock;
  }

  /**
   * Saves the session soon, and again until it is stored, if it may have changed. From time to time
   * all its decoded values are compared, which finds what was changed behind its back.
   */
  void saveLater(LocalSession session) {
    if (auditIsDue(session)) {
      session.stored().auditedAt(clock.instant());
      schedule(session, Scope.ALL_LIVE, Duration.ZERO);
    } else if (saver.hasWork(session) && !session.stored().storeFailed) {
      schedule(session, Scope.TOUCHED, Duration.ZERO);
    }
  }

  /** Saves the session again, after a pause, and again until it is stored. */
  void saveAgain(LocalSession session, Scope scope) {
    schedule(session, scope, RETRY_PAUSE);
  }

  /** Starts to save the session, if it may have changed; the future ends with the attempt. */
  Optional<Future<?>> saveNow(LocalSession session, boolean othersUseIt) {
    return saver.hasWork(session)
        ? Optional.of(
            executor.submit(
                () -> {
                  if (!saver.save(session, Scope.TOUCHED, othersUseIt)) {
                    saveAgain(session, Scope.TOUCHED);
                  }
                }))
        : Optional.empty();
  }

  private boolean auditIsDue(LocalSession session) {
    Instant now = clock.instant();
    return auditPause.isPresent()
        && session.stored().audited().isBefore(now.minus(auditPause.get()));
  }

  private void schedule(LocalSession session, Scope scope, Duration delay) {
    if (!session.stored().saveQueued.compareAndSet(false, true)) {
      return;
    }
    try {
      var unused =
          executor.schedule(() -> save(session, scope), delay.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException e) {
      // Being stopped: the flow saves what is left when it closes
      session.stored().saveQueued.set(false);
    }
  }

  private void save(LocalSession session, Scope scope) {
    session.stored().saveQueued.set(false);
    try {
      if (session.isLive() && !saver.save(session, scope, session.users() > 0)) {
        saveAgain(session, scope);
      }
    } catch (RuntimeException | Error e) {
      LOG.log(ERROR, "session " + session.sessionId().shortened() + " could not be stored", e);
    }
  }
}

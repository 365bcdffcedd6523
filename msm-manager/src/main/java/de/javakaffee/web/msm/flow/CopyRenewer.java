package de.javakaffee.web.msm.flow;

import static java.lang.System.Logger.Level.DEBUG;

import de.javakaffee.web.msm.storage.TimeToLive;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Keeps all copies of sessions in use alive: a check renews the first one only, and a local copy
 * that is trusted renews none. Safe for use by many threads; does not block.
 */
final class CopyRenewer {
  private static final System.Logger LOG = System.getLogger(CopyRenewer.class.getName());

  private final RecordStore records;
  private final Executor executor;
  private final Clock clock;

  CopyRenewer(RecordStore records, Executor executor, Clock clock) {
    this.records = records;
    this.executor = executor;
    this.clock = clock;
  }

  /** To be called when the session is used; does something from time to time only. */
  void renew(LocalSession session) {
    Upkeep upkeep = session.stored().upkeep;
    Instant now = clock.instant();
    Instant dueBefore = now.minus(Lifetime.renewalPause(session.maxInactive()));
    if (session.stored().receipt() == null || !upkeep.copiesRenewed().isBefore(dueBefore)) {
      return;
    }
    upkeep.copiesRenewedAt(now);
    try {
      executor.execute(() -> touch(session));
    } catch (RejectedExecutionException e) {
      LOG.log(DEBUG, "no renewal: the manager is being stopped", e);
    }
  }

  /** In turn with saves: what a save has set must not give way to what was right before it. */
  private void touch(LocalSession session) {
    session.stored().lock.lock();
    try {
      TimeToLive timeToLive = Lifetime.of(Lifetime.storedMaxInactive(session));
      records.touch(session.sessionId(), timeToLive);
    } finally {
      session.stored().lock.unlock();
    }
  }
}

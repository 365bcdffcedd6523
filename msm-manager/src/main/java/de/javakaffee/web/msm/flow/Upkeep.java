package de.javakaffee.web.msm.flow;

import de.javakaffee.web.msm.frame.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What was done, and is to be done, for one session outside of requests. Safe for use by many
 * threads.
 */
final class Upkeep {
  private final AtomicReference<@Nullable Scope> queuedSave = new AtomicReference<>();
  private volatile Instant used = Instant.MIN;
  private volatile Instant audited = Instant.EPOCH;
  private volatile Instant copiesRenewed = Instant.MIN;

  /**
   * Asks for a save. False if one is waiting already; it will have the wider of the scopes asked
   * for.
   */
  boolean queueSave(Scope scope) {
    return queuedSave.getAndUpdate(queued -> queued == Scope.ALL_LIVE ? queued : scope) == null;
  }

  /** The save that waits begins, or is given up: what changes from now on needs another one. */
  Scope takeQueuedSave() {
    return Objects.requireNonNull(queuedSave.getAndSet(null), "no save is queued");
  }

  /** A request or the like on this Tomcat is through with the session. */
  void usedAt(Instant moment) {
    if (used.equals(Instant.MIN)) {
      audited = moment; // what it changed is saved by itself
    }
    used = moment;
  }

  /**
   * True if the session was in use since its last audit or shortly before, and that was long ago
   * enough. Idle sessions are audited once after their last use, and then no more.
   */
  boolean auditIsDue(Duration pause, boolean inUse, Instant now) {
    return !audited.plus(pause).isAfter(now) && (inUse || used.plus(pause).isAfter(audited));
  }

  void auditedAt(Instant moment) {
    audited = moment;
  }

  /** When the times to live of all copies were last started anew. */
  Instant copiesRenewed() {
    return copiesRenewed;
  }

  void copiesRenewedAt(Instant moment) {
    copiesRenewed = moment;
  }

  /** The next use of the session renews all copies. */
  void copiesNeedRenewal() {
    copiesRenewed = Instant.MIN;
  }
}

package de.javakaffee.web.msm.flow;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What could not be brought to the store: tried again in rounds until it is. A round ends after a
 * few failures, so that a store that is down is asked a few times a second whatever waits for it,
 * and all that waits is stored when it is back. Safe for use by many threads.
 */
final class Retries {
  private static final System.Logger LOG = System.getLogger(Retries.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int MOST_FAILURES = 4;

  /** Blocks for the store; true if the store failed, and it is to be tried again. */
  @FunctionalInterface
  interface Attempt {
    boolean failsAgain();
  }

  private final ScheduledExecutorService executor;
  private final ArrayDeque<Attempt> waiting = new ArrayDeque<>();
  private boolean scheduled;

  Retries(ScheduledExecutorService executor) {
    this.executor = executor;
  }

  /** Makes the attempt after a pause, and again until it does not fail. */
  void add(Attempt attempt) {
    synchronized (waiting) {
      waiting.add(attempt);
      scheduleRound();
    }
  }

  /** Makes all attempts that wait, once; the first few failures end the round. */
  void round() {
    int count;
    synchronized (waiting) {
      scheduled = false;
      count = waiting.size();
    }
    int failures = 0;
    for (int i = 0; i < count && failures < MOST_FAILURES; i++) {
      Attempt attempt = next();
      if (attempt != null && failsAgain(attempt)) {
        failures++;
        // To the end: others are to have their turn
        add(attempt);
      }
    }
    synchronized (waiting) {
      scheduleRound();
    }
  }

  private @Nullable Attempt next() {
    synchronized (waiting) {
      return waiting.poll();
    }
  }

  private static boolean failsAgain(Attempt attempt) {
    try {
      return attempt.failsAgain();
    } catch (RuntimeException | Error e) {
      LOG.log(ERROR, "an attempt to store failed and is not repeated", e);
      return false;
    }
  }

  private void scheduleRound() {
    if (scheduled || waiting.isEmpty()) {
      return;
    }
    try {
      var unused = executor.schedule(this::round, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      scheduled = true;
    } catch (RejectedExecutionException e) {
      LOG.log(DEBUG, "no more attempts: the manager is being stopped", e);
    }
  }
}

package de.javakaffee.web.msm.flow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs what is due by a clock when the test says so, in the test's thread. Safe for many threads.
 */
final class ManualExecutor extends AbstractExecutorService implements ScheduledExecutorService {
  private final Clock clock;
  private final List<Task> tasks = new ArrayList<>();
  private boolean shutdown;

  ManualExecutor(Clock clock) {
    this.clock = clock;
  }

  /** Runs what is due now, also what comes of it, in the order of its time; tells how much. */
  int runDue() {
    int count = 0;
    for (Task task = nextDue(); task != null; task = nextDue()) {
      task.run();
      count++;
    }
    return count;
  }

  /** How many tasks wait, due or not. */
  synchronized int waiting() {
    return tasks.size();
  }

  private synchronized @Nullable Task nextDue() {
    Task next =
        tasks.stream()
            .filter(task -> !task.due.isAfter(clock.instant()))
            .min(Comparator.comparing(task -> task.due))
            .orElse(null);
    tasks.remove(next);
    return next;
  }

  @Override
  public void execute(Runnable command) {
    var unused = schedule(command, 0, TimeUnit.NANOSECONDS);
  }

  @Override
  public synchronized ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    if (shutdown) {
      throw new RejectedExecutionException("is shut down");
    }
    Task task = new Task(command, clock.instant().plus(Duration.of(delay, unit.toChronoUnit())));
    tasks.add(task);
    return task;
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException("nobody needs it");
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException("nobody needs it");
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit) {
    throw new UnsupportedOperationException("nobody needs it");
  }

  @Override
  public synchronized void shutdown() {
    shutdown = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown();
    return List.of();
  }

  @Override
  public synchronized boolean isShutdown() {
    return shutdown;
  }

  @Override
  public boolean isTerminated() {
    return isShutdown();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return isShutdown();
  }

  private final class Task extends FutureTask<Void> implements ScheduledFuture<Void> {
    private final Instant due;

    Task(Runnable command, Instant due) {
      super(
          () -> {
            command.run();
            return null;
          });
      this.due = due;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(Duration.between(clock.instant(), due));
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}

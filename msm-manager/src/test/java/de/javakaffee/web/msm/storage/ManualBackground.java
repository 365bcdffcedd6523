package de.javakaffee.web.msm.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Runs background work when the test says so, in the test's thread. Safe for many threads. */
public final class ManualBackground extends AbstractExecutorService
    implements ScheduledExecutorService {
  private final BlockingQueue<Runnable> submitted = new LinkedBlockingQueue<>();
  private final List<Periodic> periodic = new CopyOnWriteArrayList<>();
  private volatile boolean shutdown;

  /** Runs what was submitted, then one round of what is to be repeated. */
  public void runOnce() {
    runSubmitted();
    periodic.forEach(Periodic::run);
  }

  /** Runs what was submitted; tells how much that was. */
  public int runSubmitted() {
    List<Runnable> tasks = new ArrayList<>();
    submitted.drainTo(tasks);
    tasks.forEach(Runnable::run);
    return tasks.size();
  }

  /** How many tasks are repeated until they are cancelled. */
  public int periodicTasks() {
    return periodic.size();
  }

  @Override
  public void execute(Runnable command) {
    submitted.add(command);
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit) {
    Periodic task = new Periodic(command, delay, unit);
    periodic.add(task);
    return task;
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit) {
    return scheduleWithFixedDelay(command, initialDelay, period, unit);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException("nobody needs it");
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException("nobody needs it");
  }

  @Override
  public void shutdown() {
    shutdown = true;
  }

  @Override
  public List<Runnable> shutdownNow() {
    shutdown = true;
    return List.copyOf(submitted);
  }

  @Override
  public boolean isShutdown() {
    return shutdown;
  }

  @Override
  public boolean isTerminated() {
    return shutdown;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return shutdown;
  }

  private final class Periodic extends FutureTask<Void> implements ScheduledFuture<Void> {
    private final Runnable work;
    private final long delay;
    private final TimeUnit unit;

    Periodic(Runnable work, long delay, TimeUnit unit) {
      super(work, null);
      this.work = work;
      this.delay = delay;
      this.unit = unit;
    }

    @Override
    public void run() {
      work.run();
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
      return periodic.remove(this);
    }

    @Override
    public long getDelay(TimeUnit wanted) {
      return wanted.convert(delay, unit);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}

package de.javakaffee.web.msm;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The manager's own threads. Their context class loader is that of this jar, so that they hold no
 * web application; while they run something that encodes attributes it is the application's.
 */
final class BackgroundThreads implements ThreadFactory {
  private static final long PATIENCE_SECONDS = 10;

  private final String context;
  private final AtomicInteger count = new AtomicInteger();

  private BackgroundThreads(String context) {
    this.context = context;
  }

  /** An executor of daemon threads that drops what is not due when it is shut down. */
  static ScheduledThreadPoolExecutor executor(String context, int threads) {
    ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(threads, new BackgroundThreads(context));
    executor.setRemoveOnCancelPolicy(true);
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return executor;
  }

  /** Ends the threads; what runs may finish, within limits. */
  static void stop(ScheduledThreadPoolExecutor executor) {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        executor.shutdownNow();
        boolean unused = executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public Thread newThread(Runnable task) {
    Thread thread = new Thread(task, "msm" + context + "-" + count.incrementAndGet());
    thread.setDaemon(true);
    thread.setContextClassLoader(BackgroundThreads.class.getClassLoader());
    return thread;
  }
}

package de.javakaffee.web.msm.testkit.rules;

import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.function.Executable;

/** Runs things as a thread with little stack would, such as a container's worker. Stateless. */
final class SmallStack {
  private static final long BYTES = 256 << 10;

  private SmallStack() {}

  /** Returns when it is done, or throws what it threw as the cause of an AssertionError. */
  static void run(Executable action) throws InterruptedException {
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              try {
                action.execute();
              } catch (Throwable e) {
                throw new AssertionError("on a stack of 256 KB: " + e, e);
              }
              return null;
            });
    Thread thread = new Thread(null, task, "small stack", BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      task.get();
    } catch (java.util.concurrent.ExecutionException e) {
      throw e.getCause() instanceof AssertionError failure ? failure : new AssertionError(e);
    }
  }
}

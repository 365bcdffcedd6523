package de.javakaffee.web.msm.testkit.reference;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Tries again in a thread with a large stack what needs more than there is. Stateless. */
final class LargeStack {
  private static final long BYTES = 64 << 20;

  private LargeStack() {}

  @FunctionalInterface
  interface Call<T> {
    T make() throws TranscodingException;
  }

  static <T> T call(Call<T> call) throws TranscodingException {
    try {
      return call.make();
    } catch (StackOverflowError e) {
      return inThread(call);
    }
  }

  private static <T> T inThread(Call<T> call) throws TranscodingException {
    FutureTask<T> task = new FutureTask<>(call::make);
    new Thread(null, task, "large stack", BYTES).start();
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof TranscodingException refusal
          ? refusal
          : new TranscodingException("even with a large stack", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TranscodingException("interrupted", e);
    }
  }
}

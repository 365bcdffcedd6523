package de.javakaffee.web.msm.objectmodel;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * Codecs that recurse take a kilobyte of stack and more for each level of nesting, and a request's
 * thread has whatever the container left it. What does not fit is done in a thread of its own, with
 * the context class loader of the caller, who waits. Stateless.
 *
 * <p>What fits pays nothing. A thread costs some 0.2 ms and the memory that it really uses; an
 * overflow that comes first, some 40 ms.
 */
public final class RoomyStack {
  /** Ten times what 10,000 levels take, the limit as delivered; only reserved, not allocated. */
  private static final long BYTES = 128L << 20;

  private RoomyStack() {}

  /** One call of a transcoder. */
  @FunctionalInterface
  public interface Call<T> {
    T make() throws TranscodingException;
  }

  /**
   * Makes the call here; again, where there is room, if the stack was not enough, whether the call
   * said so with the error itself or as the cause of its exception.
   *
   * @throws TranscodingException also where no stack is enough
   */
  public static <T> T ifNeeded(Call<T> call) throws TranscodingException {
    try {
      return call.make();
    } catch (StackOverflowError e) {
      return always(call);
    } catch (TranscodingException e) {
      if (e.getCause() instanceof StackOverflowError) {
        return always(call);
      }
      throw e;
    }
  }

  /** Makes the call where there is room. */
  public static <T> T always(Call<T> call) throws TranscodingException {
    FutureTask<T> task = new FutureTask<>(call::make);
    Thread thread = new Thread(null, task, "deep session value", BYTES);
    thread.setDaemon(true);
    thread.start();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true; // limits bound the work, so it is waited for
        }
      }
    } catch (ExecutionException e) {
      throw asThrown(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static TranscodingException asThrown(@Nullable Throwable failure) {
    if (failure instanceof TranscodingException refusal) {
      return refusal;
    }
    if (failure instanceof StackOverflowError) {
      return new TranscodingException("nested too deeply for a stack of 128 MB", failure);
    }
    if (failure instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (failure instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException("not thrown by any call", failure);
  }
}

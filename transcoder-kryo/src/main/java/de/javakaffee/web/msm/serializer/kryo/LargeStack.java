package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Does work that may recurse deeply: on the caller's stack while objects nest no deeper than usual,
 * else anew in a thread with a stack for the depth that is allowed. Stateless.
 */
final class LargeStack {
  /** Deeper than sessions are, and no trouble for any stack. */
  private static final int USUAL_NESTING = 200;

  private static final long BYTES_PER_LEVEL = 8 << 10;
  private static final long MIN_BYTES = 16 << 20;
  private static final long MAX_BYTES = 512 << 20;

  private LargeStack() {}

  /** Work that throws {@link TooSmall} where the nesting given does not suffice. */
  @FunctionalInterface
  interface Work<T> {
    T run(int nesting) throws TranscodingException;
  }

  /** Not a failure, but to be done again with more stack. */
  static final class TooSmall extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooSmall() {
      super(null, null, false, false);
    }
  }

  /** To be called with what the work throws, so that it is not taken for a failure. */
  static void rethrowIfTooSmall(Throwable failure, int nesting, int limit) {
    boolean first = nesting == USUAL_NESTING && limit > USUAL_NESTING;
    if (first && (failure instanceof TooDeepException || isOverflow(failure))) {
      throw new TooSmall();
    }
  }

  private static boolean isOverflow(Throwable failure) {
    Throwable cause = failure;
    for (int i = 0; cause != null && i < 10; i++) {
      if (cause instanceof StackOverflowError) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** Runs the work, waiting for it if it needs another thread. */
  static <T> T ifNeeded(int limit, Work<T> work) throws TranscodingException {
    if (limit <= USUAL_NESTING) {
      return work.run(limit);
    }
    try {
      return work.run(USUAL_NESTING);
    } catch (TooSmall e) {
      return elsewhere(limit, work);
    }
  }

  private static <T> T elsewhere(int limit, Work<T> work) throws TranscodingException {
    CompletableFuture<T> result = new CompletableFuture<>();
    long stack = Math.min(MAX_BYTES, Math.max(MIN_BYTES, BYTES_PER_LEVEL * limit));
    Thread thread = new Thread(null, () -> complete(result, limit, work), "msm-kryo-deep", stack);
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    thread.setDaemon(true);
    thread.start();
    return await(result);
  }

  private static <T> void complete(CompletableFuture<T> result, int limit, Work<T> work) {
    try {
      result.complete(work.run(limit));
    } catch (Throwable e) {
      result.completeExceptionally(e);
    }
  }

  private static <T> T await(CompletableFuture<T> result) throws TranscodingException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return result.get();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      throw thrown(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException thrown(@Nullable Throwable cause) throws TranscodingException {
    if (cause instanceof TranscodingException refusal) {
      throw refusal;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    throw new TranscodingException("failed: " + cause, cause);
  }
}

package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.objectmodel.RoomyStack;
import de.javakaffee.web.msm.transcoder.TranscodingException;

/**
 * Does work that may recurse deeply: on the caller's stack while objects nest no deeper than usual,
 * else anew where there is a {@link RoomyStack}. Stateless.
 */
final class LargeStack {
  /** Deeper than sessions are, and no trouble for any stack. */
  private static final int USUAL_NESTING = 200;

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
      return RoomyStack.always(() -> work.run(limit));
    }
  }
}

package de.javakaffee.web.msm.objectmodel;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;

/**
 * Keeps a few objects that are expensive to make, such as a codec's writers with their buffers, for
 * reuse. Safe for many threads; never blocks.
 */
public final class Pool<T> {
  private final BlockingQueue<T> idle =
      new ArrayBlockingQueue<>(2 * Runtime.getRuntime().availableProcessors());
  private final Supplier<T> maker;

  public Pool(Supplier<T> maker) {
    this.maker = maker;
  }

  /** One for the caller alone. */
  public T take() {
    T kept = idle.poll();
    return kept == null ? maker.get() : kept;
  }

  /** Takes one back that is as good as new; it is let go of if there are enough. */
  public void giveBack(T object) {

    var unused = idle.offer(object);
  }
}

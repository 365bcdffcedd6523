package de.javakaffee.web.msm.serializer.kryo;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;

/** Keeps a few expensive objects for reuse. Safe for many threads; never blocks. */
final class Pool<T> {
  private final BlockingQueue<T> idle =
      new ArrayBlockingQueue<>(2 * Runtime.getRuntime().availableProcessors());
  private final Supplier<T> maker;

  Pool(Supplier<T> maker) {
    this.maker = maker;
  }

  /** One for the caller alone. */
  T take() {
    T kept = idle.poll();
    return kept == null ? maker.get() : kept;
  }

  /** Takes one back that is as good as new; it is let go of if there are enough. */
  void giveBack(T object) {

    var unused = idle.offer(object);
  }
}

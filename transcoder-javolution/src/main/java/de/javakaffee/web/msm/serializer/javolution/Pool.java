package de.javakaffee.web.msm.serializer.javolution;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;

/** Keeps what is costly to make. Safe for many threads. */
final class Pool<T> {
  private static final int MAX_KEPT = 16;

  private final ArrayBlockingQueue<T> kept = new ArrayBlockingQueue<>(MAX_KEPT);
  private final Supplier<T> maker;

  Pool(Supplier<T> maker) {
    this.maker = maker;
  }

  /** What is not given back, after a failure for one, is made anew. */
  T take() {
    T free = kept.poll();
    return free == null ? maker.get() : free;
  }

  void giveBack(T used) {
    kept.offer(used);
  }
}

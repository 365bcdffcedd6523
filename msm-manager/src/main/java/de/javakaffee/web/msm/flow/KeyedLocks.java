package de.javakaffee.web.msm.flow;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** One lock per key in use; nothing is left of a key that nobody holds. Thread-safe. */
final class KeyedLocks {
  private final ConcurrentHashMap<String, CountedLock> locks = new ConcurrentHashMap<>();

  /** Blocks until the key is free. */
  Held lock(String key) {
    CountedLock lock =
        locks.compute(
            key,
            (k, present) -> {
              CountedLock counted = present == null ? new CountedLock() : present;
              counted.holders++;
              return counted;
            });
    lock.lock();
    return () -> {
      lock.unlock();
      locks.computeIfPresent(key, (k, present) -> --present.holders == 0 ? null : present);
    };
  }

  /** To be closed by the thread that locked. */
  interface Held {
    void close();
  }

  private static final class CountedLock extends ReentrantLock {
    private static final long serialVersionUID = 1L;

    /** Holding or waiting; guarded by the map's bin. */
    private int holders;
  }
}

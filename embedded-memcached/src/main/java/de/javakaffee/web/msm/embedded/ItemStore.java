package de.javakaffee.web.msm.embedded;

import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All items: expiry, CAS numbers from 1 on, item limit, memory bound with eviction of the least
 * recently used. Safe for use by many threads; nothing blocks but its own short lock.
 */
final class ItemStore {
  enum Mode {
    SET,
    ADD,
    REPLACE
  }

  enum Outcome {
    STORED,
    NOT_STORED,
    EXISTS,
    NOT_FOUND,
    TOO_LARGE
  }

  record Stored(Outcome outcome, long cas) {}

  record Usage(int items, long bytes, long evictions) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final LinkedHashMap<String, Item> byAge = new LinkedHashMap<>(16, 0.75f, true);
  private final Clock clock;
  private final long memoryBytes;
  private final int maxItemBytes;
  private long bytes;
  private long evictions;
  private long lastCas;

  ItemStore(Clock clock, long memoryBytes, int maxItemBytes) {
    this.clock = clock;
    this.memoryBytes = memoryBytes;
    this.maxItemBytes = maxItemBytes;
  }

  boolean fits(String key, long flags, int valueLength) {
    return Item.size(key, flags, valueLength) <= maxItemBytes;
  }

  /** Stores under the conditions given; an expected CAS comes before the mode. */
  Stored store(
      Mode mode, String key, long flags, byte[] value, long expiry, OptionalLong expectedCas) {
    return locked(
        () -> {
          Item old = live(key);
          if (!fits(key, flags, value.length)) {
            return new Stored(Outcome.TOO_LARGE, 0);
          }
          Outcome outcome = allowed(mode, old, expectedCas);
          if (outcome != Outcome.STORED) {
            return new Stored(outcome, 0);
          }
          remove(key);
          long now = nowSecond();
          Item item = new Item(key, flags, value, ++lastCas, Expiry.endOf(expiry, now), now);
          byAge.put(key, item);
          bytes += item.size();
          evict();
          return new Stored(Outcome.STORED, item.cas);
        });
  }

  private static Outcome allowed(Mode mode, @Nullable Item old, OptionalLong expectedCas) {
    if (expectedCas.isPresent()) {
      if (old == null) {
        return Outcome.NOT_FOUND;
      }
      return old.cas == expectedCas.getAsLong() ? Outcome.STORED : Outcome.EXISTS;
    }
    boolean refused = (mode == Mode.ADD && old != null) || (mode == Mode.REPLACE && old == null);
    return refused ? Outcome.NOT_STORED : Outcome.STORED;
  }

  /**
   * Applies the function to the living item under the lock, null if there is none. The function
   * neither blocks nor keeps the item.
   */
  <T> T access(String key, Function<@Nullable Item, T> function) {
    return locked(() -> function.apply(live(key)));
  }

  /** Starts the time to live anew; false if there is no such item. */
  boolean touch(String key, long expiry) {
    return access(
        key,
        item -> {
          if (item != null) {
            touch(item, expiry);
          }
          return item != null;
        });
  }

  /** Starts the item's time to live anew. Called within {@link #access}. */
  void touch(Item item, long expiry) {
    item.expirySecond = Expiry.endOf(expiry, nowSecond());
  }

  /** Notes that a client asked for the item. Called within {@link #access}. */
  void fetched(Item item) {
    item.fetched = true;
    item.lastAccessSecond = nowSecond();
  }

  /** Whole seconds that the item has left, -1 for unlimited. Called within {@link #access}. */
  long remainingSeconds(Item item) {
    return item.expirySecond == Expiry.NEVER ? -1 : item.expirySecond - nowSecond();
  }

  /** Whole seconds since a client asked for the item. Called within {@link #access}. */
  long secondsSinceAccess(Item item) {
    return nowSecond() - item.lastAccessSecond;
  }

  /** STORED means deleted here; EXISTS that the item has another CAS. */
  Outcome delete(String key, OptionalLong expectedCas) {
    return locked(
        () -> {
          Item old = live(key);
          if (old == null) {
            return Outcome.NOT_FOUND;
          }
          if (expectedCas.isPresent() && old.cas != expectedCas.getAsLong()) {
            return Outcome.EXISTS;
          }
          remove(key);
          return Outcome.STORED;
        });
  }

  void clear() {
    locked(
        () -> {
          byAge.clear();
          bytes = 0;
          return true;
        });
  }

  Usage usage() {
    return locked(() -> new Usage(byAge.size(), bytes, evictions));
  }

  private @Nullable Item live(String key) {
    Item item = byAge.get(key);
    if (item == null || item.expirySecond > nowSecond()) {
      return item;
    }
    remove(key);
    return null;
  }

  private void remove(String key) {
    Item old = byAge.remove(key);
    if (old != null) {
      bytes -= old.size();
    }
  }

  private void evict() {
    Iterator<Map.Entry<String, Item>> eldest = byAge.entrySet().iterator();
    while (bytes > memoryBytes && eldest.hasNext()) {
      bytes -= eldest.next().getValue().size();
      eldest.remove();
      evictions++;
    }
  }

  private long nowSecond() {
    return clock.instant().getEpochSecond();
  }

  private <T> T locked(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }
}

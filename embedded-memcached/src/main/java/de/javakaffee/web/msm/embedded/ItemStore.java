package de.javakaffee.web.msm.embedded;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All items: expiry in whole seconds, CAS numbers from 1 on, item limit, and a bound on memory with
 * eviction of the least recently used. Safe for use by many threads, which may hold its monitor to
 * make several calls one step; never blocks for long.
 */
final class ItemStore {
  /** What became of a value; the names are the words of the classic commands. */
  enum Outcome {
    STORED("HD"),
    NOT_STORED("NS"),
    EXISTS("EX"),
    NOT_FOUND("NF");

    final String metaCode;

    Outcome(String metaCode) {
      this.metaCode = metaCode;
    }
  }

  /** Decides by the entry that is there what becomes of a value. */
  interface Condition {
    Condition NONE = old -> Outcome.STORED;
    Condition ABSENT = old -> old == null ? Outcome.STORED : Outcome.NOT_STORED;

    Outcome check(@Nullable Item old);

    static Condition cas(long expected) {
      return old -> {
        if (old == null) {
          return Outcome.NOT_FOUND;
        }
        return old.cas == expected ? Outcome.STORED : Outcome.EXISTS;
      };
    }
  }

  /** What became of a value, and its CAS number; 0 if it was not stored. */
  record Stored(Outcome outcome, long cas) {}

  private final LinkedHashMap<String, Item> byAge = new LinkedHashMap<>(16, 0.75f, true);
  private final EmbeddedOptions options;
  private long bytes;
  private long evictions;
  private long lastCas;

  ItemStore(EmbeddedOptions options) {
    this.options = options;
  }

  /**
   * Stores a value if the condition is met.
   *
   * @throws RefusedException if it is too large. Then the old one goes, whatever the condition:
   *     better no value than one that the client believes replaced
   */
  synchronized Stored store(Condition condition, String key, long flags, byte[] value, long expiry)
      throws RefusedException {
    Item item = new Item(key, flags, value, lastCas + 1, Item.endOf(expiry, nowSecond()));
    if (item.size() > options.maxItemBytes()) {
      remove(key);
      throw new RefusedException("SERVER_ERROR object too large for cache");
    }
    Outcome outcome = condition.check(get(key));
    if (outcome != Outcome.STORED) {
      return new Stored(outcome, 0);
    }
    remove(key);
    byAge.put(key, item);
    bytes += item.size();
    evict();
    return new Stored(outcome, ++lastCas);
  }

  /** The entry, which now is the one used last. */
  synchronized @Nullable Item get(String key) {
    Item item = byAge.get(key);
    if (item != null && item.endSecond <= nowSecond()) {
      remove(key);
      return null;
    }
    return item;
  }

  /** Starts the entry's time to live anew; false if there is none. */
  synchronized boolean touch(String key, long expiry) {
    Item item = get(key);
    if (item != null) {
      item.endSecond = Item.endOf(expiry, nowSecond());
    }
    return item != null;
  }

  /** Removes the entry; false if there is none. */
  synchronized boolean delete(String key) {
    boolean found = get(key) != null;
    remove(key);
    return found;
  }

  /** Numbers as the command stats names them. */
  synchronized Map<String, Long> statistics() {
    long items = byAge.size();
    long limit = options.memoryBytes();
    return Map.of(
        "curr_items", items,
        "bytes", bytes,
        "limit_maxbytes", limit,
        "evictions", evictions);
  }

  /** What is left of the entry's life in seconds; -1 for no end. */
  long remaining(Item item) {
    return item.endSecond == Item.NEVER ? -1 : item.endSecond - nowSecond();
  }

  private long nowSecond() {
    return options.clock().instant().getEpochSecond();
  }

  private void remove(String key) {
    Item old = byAge.remove(key);
    bytes -= old == null ? 0 : old.size();
  }

  private void evict() {
    Iterator<Item> eldest = byAge.values().iterator();
    while (bytes > options.memoryBytes()) {
      bytes -= eldest.next().size();
      eldest.remove();
      evictions++;
    }
  }
}

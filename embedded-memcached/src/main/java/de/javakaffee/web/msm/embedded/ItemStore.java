package de.javakaffee.web.msm.embedded;

import java.time.Clock;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All items: expiry in whole seconds, CAS numbers from 1 on, item limit, and a bound on memory with
 * eviction of the least recently used. Safe for use by many threads; never blocks for long.
 */
final class ItemStore {
  /** Which entry a value may be stored over. */
  enum Mode {
    SET,
    ADD,
    REPLACE
  }

  /** What became of a command; the names are the words of the classic commands. */
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

  record Stored(Outcome outcome, long cas) {}

  record Usage(int items, long bytes, long evictions) {}

  private final LinkedHashMap<String, Item> byAge = new LinkedHashMap<>(16, 0.75f, true);
  private final Clock clock;
  private final long memoryBytes;
  final int maxItemBytes;
  private long bytes;
  private long evictions;
  private long lastCas;

  ItemStore(EmbeddedOptions options) {
    this.clock = options.clock();
    this.memoryBytes = options.memoryBytes();
    this.maxItemBytes = options.maxItemBytes();
  }

  boolean fits(String key, long flags, long valueLength) {
    return Item.size(key, flags, valueLength) <= maxItemBytes;
  }

  /** Stores a value that fits, if the entry has the CAS expected or else is as the mode wants. */
  synchronized Stored store(
      Mode mode, String key, long flags, byte[] value, long expiry, OptionalLong cas) {
    Item old = living(key);
    Outcome outcome = outcome(mode, old, cas);
    if (outcome == Outcome.STORED) {
      remove(key);
      long now = nowSecond();
      byAge.put(key, new Item(key, flags, value, ++lastCas, Item.endOf(expiry, now), now));
      bytes += Item.size(key, flags, value.length);
      evict();
    }
    return new Stored(outcome, outcome == Outcome.STORED ? lastCas : 0);
  }

  private static Outcome outcome(Mode mode, @Nullable Item old, OptionalLong cas) {
    if (cas.isPresent()) {
      if (old == null) {
        return Outcome.NOT_FOUND;
      }
      return old.cas == cas.getAsLong() ? Outcome.STORED : Outcome.EXISTS;
    }
    boolean refused = old == null ? mode == Mode.REPLACE : mode == Mode.ADD;
    return refused ? Outcome.NOT_STORED : Outcome.STORED;
  }

  /** Applies the function to the item, null if there is none. It neither blocks nor keeps it. */
  synchronized <T> T access(String key, Function<@Nullable Item, T> function) {
    return function.apply(living(key));
  }

  /** Starts the item's time to live anew. Called within {@link #access}. */
  void touch(Item item, long expiry) {
    item.endSecond = Item.endOf(expiry, nowSecond());
  }

  /** Notes that a client asked for the item. Called within {@link #access}. */
  void noteFetch(Item item) {
    item.fetched = true;
    item.accessSecond = nowSecond();
  }

  /** Removes the entry, if it has the CAS expected; {@code STORED} if so. */
  synchronized Outcome delete(String key, OptionalLong cas) {
    Item old = living(key);
    if (old == null) {
      return Outcome.NOT_FOUND;
    }
    if (cas.isPresent() && cas.getAsLong() != old.cas) {
      return Outcome.EXISTS;
    }
    remove(key);
    return Outcome.STORED;
  }

  synchronized void clear() {
    byAge.clear();
    bytes = 0;
  }

  synchronized Usage usage() {
    return new Usage(byAge.size(), bytes, evictions);
  }

  long nowSecond() {
    return clock.instant().getEpochSecond();
  }

  private @Nullable Item living(String key) {
    Item item = byAge.get(key);
    if (item != null && item.endSecond <= nowSecond()) {
      remove(key);
      return null;
    }
    return item;
  }

  private void remove(String key) {
    Item old = byAge.remove(key);
    bytes -= old == null ? 0 : old.size();
  }

  private void evict() {
    Iterator<Item> eldest = byAge.values().iterator();
    while (bytes > memoryBytes) {
      bytes -= eldest.next().size();
      eldest.remove();
      evictions++;
    }
  }
}

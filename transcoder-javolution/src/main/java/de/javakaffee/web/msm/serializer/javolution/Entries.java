package de.javakaffee.web.msm.serializer.javolution;

import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The entries of maps: {@code <entry map-key="color">} for keys that are strings, {@code <key>} and
 * {@code <value>} for others. Stateless.
 */
final class Entries {
  static final String ENTRY = "entry";
  static final String MAP_KEY = "map-key";
  static final String KEY = "key";
  static final String VALUE = "value";

  private Entries() {}

  static void visit(Map<?, ?> map, Consumer<@Nullable Object> visitor) {
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      visitor.accept(entry.getKey());
      visitor.accept(entry.getValue());
    }
  }

  /**
   * Writes all entries.
   *
   * @param hashing if the map hashes its keys
   */
  static void write(SessionWriter out, Map<?, ?> map, boolean hashing) {
    int size = map.size();
    int index = 0;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object key = entry.getKey();
      if (key instanceof String text) {
        out.requireText();
        out.trail().value(key, index);
        out.value(ENTRY, MAP_KEY, text, entry.getValue(), hashing);
      } else {
        if (hashing) {
          out.weights().spend(key);
        }
        out.trail().key(index);
        out.value(KEY, key, false);
        out.trail().value(key, index);
        out.value(VALUE, entry.getValue(), hashing);
      }
      index++;
    }
    // Maps for many threads may change as they like; what was iterated over is as good as before.
    if (!(map instanceof ConcurrentMap)) {
      SessionWriter.requireUnchanged(size, index);
    }
  }

  /** Reads entries whose values are there. */
  static void read(SessionReader in, BiConsumer<@Nullable Object, @Nullable Object> target) {
    while (in.xml().child()) {
      Object key = key(in);
      target.accept(key, in.complete());
    }
  }

  /** Reads entries into a map; values that are not there yet are put into it later. */
  static void readInto(SessionReader in, Map<@Nullable Object, @Nullable Object> map) {
    while (in.xml().child()) {
      Object key = key(in);
      if (!(key instanceof String)) {
        in.weights().spend(key);
      }
      Object value = in.valueOrPending();
      if (value == SessionReader.PENDING) {
        map.put(key, null);
        in.later(found -> map.put(key, found));
      } else {
        map.put(key, value);
      }
    }
  }

  /** Leaves the reader at the start of the value. */
  private static @Nullable Object key(SessionReader in) {
    if (in.xml().name().equals(ENTRY)) {
      in.requireText();
      return in.label(MAP_KEY);
    }
    if (!in.xml().name().equals(KEY)) {
      throw Refusal.damaged("an entry without a key");
    }
    Object key = in.complete();
    if (!in.xml().child() || !in.xml().name().equals(VALUE)) {
      throw Refusal.damaged("a key without a value");
    }
    return key;
  }
}

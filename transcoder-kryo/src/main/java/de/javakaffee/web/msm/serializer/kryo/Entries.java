package de.javakaffee.web.msm.serializer.kryo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Reads keys and values into a map that is there already. For one thread and one map. */
final class Entries {
  private final FrameReader in;
  private final Map<@Nullable Object, @Nullable Object> map;
  private @Nullable PendingElements waiting;

  Entries(FrameReader in, Map<@Nullable Object, @Nullable Object> map) {
    this.in = in;
    this.map = map;
  }

  void read(int size) {
    for (int i = 0; i < size; i++) {
      Object key = key(i);
      if (key == FrameReader.PENDING || waiting != null) {
        later(key);
        later(value(key, i));
        continue;
      }
      Object value = value(key, i);
      if (value == FrameReader.PENDING) {
        if (!(map instanceof ConcurrentMap)) {
          put(key, null); // it has its place in the order; concurrent maps have neither
        }
        in.whenFound(found -> put(key, found));
      } else {
        put(key, value);
      }
    }
    if (waiting != null) {
      waiting.complete();
    }
  }

  private @Nullable Object key(int index) {
    try {
      return in.valueOrPending();
    } catch (Throwable e) {
      in.trail().key(index);
      throw e;
    }
  }

  private @Nullable Object value(@Nullable Object key, int index) {
    try {
      return in.valueOrPending();
    } catch (Throwable e) {
      in.trail().value(key, index);
      throw e;
    }
  }

  private void put(@Nullable Object key, @Nullable Object value) {
    in.hashing().spend(key);
    map.put(key, value);
  }

  /** From the first key on that is not there yet, entries wait for it. */
  private void later(@Nullable Object keyOrValue) {
    if (waiting == null) {
      waiting = new PendingElements(this::putAll);
    }
    waiting.add(in, keyOrValue);
  }

  private void putAll(List<@Nullable Object> keysAndValues) {
    for (int i = 0; i < keysAndValues.size(); i += 2) {
      put(keysAndValues.get(i), keysAndValues.get(i + 1));
    }
  }
}

package de.javakaffee.web.msm.serializer.kryo;

import java.util.AbstractMap.SimpleEntry;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What hashing keys may cost while a frame is read. Containers that share what they hold at every
 * level take more steps to hash than there are atoms, in a few hundred bytes. For one thread.
 *
 * <p>Only containers of the JDK are looked into: what an application's hashCode does, it would do
 * on any other way too.
 */
final class HashingBudget {
  private static final long BASE = 1_000_000;
  private static final long PER_BYTE = 1_000;

  private long left;
  private long budget;

  /** Begins a frame that is read. */
  void open(int bytes) {
    budget = BASE + PER_BYTE * bytes;
    left = budget;
  }

  /** Begins a frame that is written, whose length is not known yet. */
  void open() {
    open(Integer.MAX_VALUE);
  }

  /** Ends a frame that is written. */
  void settle(int bytes) {
    if (budget - left > BASE + PER_BYTE * bytes) {
      throw tooMany(BASE + PER_BYTE * bytes);
    }
  }

  /** Takes what hashing the key costs, as it is now, from what is left. */
  void spend(@Nullable Object key) {
    if (key instanceof String || !isContainer(key)) {
      return;
    }
    left -= weight(key, new IdentityHashMap<>());
    if (left < 0) {
      throw tooMany(budget);
    }
  }

  private static RefusedException tooMany(long steps) {
    return new RefusedException(
        "the keys of its sets and maps share what they hold so often that hashing them takes more"
            + " than "
            + steps
            + " steps");
  }

  private static boolean isContainer(@Nullable Object object) {
    return (object instanceof List
            || object instanceof Set
            || object instanceof Map
            || object instanceof SimpleEntry
            || object instanceof SimpleImmutableEntry
            || object instanceof Optional)
        && object.getClass().getName().startsWith("java.util.");
  }

  /** Steps to hash the object, where each way to an object counts. */
  private long weight(@Nullable Object object, Map<Object, Long> known) {
    if (object == null || !isContainer(object)) {
      return 1;
    }
    Long before = known.putIfAbsent(object, budget);
    if (before != null) {
      return before;
    }
    long weight = 1;
    if (object instanceof Collection<?> collection) {
      for (Object element : collection) {
        weight = bounded(weight + weight(element, known));
      }
    } else if (object instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        weight = bounded(weight + weight(entry.getKey(), known));
        weight = bounded(weight + weight(entry.getValue(), known));
      }
    } else if (object instanceof Map.Entry<?, ?> entry) {
      weight = weight(entry.getKey(), known) + weight(entry.getValue(), known);
    } else if (object instanceof Optional<?> optional) {
      weight += weight(optional.orElse(null), known);
    }
    weight = bounded(weight);
    known.put(object, weight);
    return weight;
  }

  private long bounded(long weight) {
    return Math.min(weight, budget + 1);
  }
}

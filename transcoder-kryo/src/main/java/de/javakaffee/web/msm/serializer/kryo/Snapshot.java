package de.javakaffee.web.msm.serializer.kryo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies of collections and maps at one moment, to be written in peace. If another thread changes
 * the original meanwhile, copying starts again, a bounded number of times.
 */
final class Snapshot {
  private static final int ATTEMPTS = 1000;

  private Snapshot() {}

  /** The elements in the order of iteration. */
  static List<@Nullable Object> of(Collection<@Nullable Object> collection) {
    return settled(() -> copy(collection));
  }

  /** Keys and values in turn, in the order of iteration. */
  static List<@Nullable Object> of(Map<?, ?> map) {
    return settled(() -> copy(map));
  }

  private static List<@Nullable Object> copy(Collection<@Nullable Object> collection) {
    List<@Nullable Object> copy = new ArrayList<>(collection.size());
    for (Object each : collection) {
      copy.add(each);
    }
    return copy;
  }

  private static List<@Nullable Object> copy(Map<?, ?> map) {
    List<@Nullable Object> copy = new ArrayList<>(2 * map.size());
    for (Map.Entry<?, ?> each : map.entrySet()) {
      copy.add(each.getKey());
      copy.add(each.getValue());
    }
    return copy;
  }

  @FunctionalInterface
  interface Looking<T> {
    T look();
  }

  /** What looking at a container gives once nobody changes it meanwhile. */
  static <T> T settled(Looking<T> looking) {
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        return looking.look();
      } catch (RuntimeException e) {
        // A container of the JDK that is changed meanwhile says so in many ways.
        Thread.onSpinWait();
      }
    }
    return looking.look();
  }
}

package de.javakaffee.web.msm.testkit.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.javakaffee.web.msm.transcoder.Capability;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A container that a thread fills with numbers from 0 on, and empties again from the last one on.
 *
 * @param name the kind of container
 * @param value the container, used without any lock, as applications do
 * @param put puts that number in, which is the next larger one
 * @param remove takes out that number, which is the largest
 * @param needs what a transcoder must claim to carry it
 */
record RestlessValue(
    String name, Object value, IntConsumer put, IntConsumer remove, Set<Capability> needs) {
  private static final int SIZE = 400;
  private static final int SMALLEST = 100;

  static List<RestlessValue> all() {
    List<Integer> list = new ArrayList<>();
    Set<Integer> set = new HashSet<>();
    return List.of(
        new RestlessValue("ArrayList", list, list::add, list::remove, Set.of()),
        map("HashMap", new HashMap<>(), Set.of()),
        map("LinkedHashMap", new LinkedHashMap<>(), Set.of()),
        map("TreeMap", new TreeMap<>(), Set.of(Capability.JDK_CLASSES)),
        new RestlessValue("HashSet", set, set::add, set::remove, Set.of(Capability.JDK_CLASSES)));
  }

  private static RestlessValue map(String name, Map<String, Integer> map, Set<Capability> needs) {
    return new RestlessValue(name, map, i -> map.put("k" + i, i), i -> map.remove("k" + i), needs);
  }

  /**
   * Requires that a list has no gap, and that what else there is was there at some moment: nobody
   * promises of a map that all of it was there at the same one.
   */
  void verify(@Nullable Object decoded) {
    if (decoded instanceof List<?> list) {
      assertEquals(IntStream.range(0, list.size()).boxed().toList(), list);
    } else if (decoded instanceof Map<?, ?> map) {
      map.forEach(
          (key, number) -> assertEquals("k" + assertInstanceOf(Integer.class, number), key));
    } else {
      for (Object number : assertInstanceOf(Set.class, decoded)) {
        assertTrue(
            0 <= (Integer) number && (Integer) number < SIZE, () -> "it never had " + number);
      }
    }
  }

  /** Starts to change it, over and over. */
  Motion move() {
    return new Motion(this);
  }

  /** The thread at work. */
  static final class Motion implements AutoCloseable {
    private final RestlessValue restless;
    private final Thread thread;
    private volatile boolean stopped;
    private final AtomicInteger changes = new AtomicInteger();

    private Motion(RestlessValue restless) {
      this.restless = restless;
      thread = new Thread(this::run, "restless value");
      thread.setDaemon(true);
      thread.start();
    }

    /** Returns as soon as it was changed again. */
    void awaitChange() {
      int seen = changes.get();
      while (changes.get() == seen && thread.isAlive()) {
        Thread.onSpinWait();
      }
    }

    private void run() {
      int size = 0;
      while (!stopped) {
        while (size < SIZE) {
          restless.put.accept(size++);
          changes.incrementAndGet();
        }
        while (size > SMALLEST) {
          restless.remove.accept(--size);
          changes.incrementAndGet();
        }
      }
    }

    @Override
    public void close() {
      stopped = true;
    }
  }
}

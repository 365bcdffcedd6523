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
import java.util.concurrent.Semaphore;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
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
  private static final Pattern KEY = Pattern.compile("k[0-9]{1,3}");

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
   * promises of a map that all of it was there at the same one, nor of a tree that key and value
   * were, since it moves them from node to node one after the other.
   */
  void verify(@Nullable Object decoded) {
    if (decoded instanceof List<?> list) {
      assertEquals(IntStream.range(0, list.size()).boxed().toList(), list);
    } else if (decoded instanceof TreeMap<?, ?> tree) {
      tree.forEach(
          (key, number) -> {
            assertTrue(KEY.matcher(assertInstanceOf(String.class, key)).matches());
            assertInstanceOf(Integer.class, number);
          });
    } else if (decoded instanceof Map<?, ?> map) {
      map.forEach(
          (key, number) -> assertEquals("k" + assertInstanceOf(Integer.class, number), key));
    } else {
      for (Object element : assertInstanceOf(Set.class, decoded)) {
        int number = assertInstanceOf(Integer.class, element);
        assertTrue(0 <= number && number < SIZE, () -> "it never had " + number);
      }
    }
  }

  /** Makes a thread that changes it. */
  Motion move() {
    return new Motion(this);
  }

  /** The thread at work. */
  static final class Motion implements AutoCloseable {
    private final RestlessValue restless;
    private final Thread thread;
    private final Semaphore wanted = new Semaphore(0);
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore ended = new Semaphore(0);
    private volatile boolean enough;

    private Motion(RestlessValue restless) {
      this.restless = restless;
      thread = new Thread(this::run, "restless value");
      thread.setDaemon(true);
      thread.start();
    }

    /** Returns as soon as changes have begun, which go on until {@link #end}. */
    void begin() throws InterruptedException {
      wanted.release();
      begun.acquire();
    }

    /** Returns when all is quiet. */
    void end() throws InterruptedException {
      enough = true;
      ended.acquire();
    }

    private void run() {
      try {
        while (true) {
          wanted.acquire();
          enough = false;
          restless.put.accept(0);
          begun.release();
          while (!enough) {
            IntStream.range(1, SIZE).forEach(restless.put);
            IntStream.range(1, SIZE).map(i -> SIZE - i).forEach(restless.remove);
          }
          restless.remove.accept(0);
          ended.release();
        }
      } catch (InterruptedException e) {
        thread.interrupt(); // closed
      }
    }

    @Override
    public void close() {
      enough = true;
      thread.interrupt();
    }
  }
}

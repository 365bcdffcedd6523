package de.javakaffee.web.msm.serializer.protobuf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The number of each string in a frame that is written, by its content. For one thread; holds the
 * strings until it is cleared, and may then be used again.
 *
 * <p>A table of its own, since a HashMap boxes the numbers, makes an entry for each, and knows
 * nothing of the class of its keys. Strings that find no place within a few steps, such as those
 * made to collide, go into a HashMap.
 */
final class StringNumbers {
  /** What {@link #of} answers of a string that was not put there. */
  static final int UNKNOWN = Integer.MIN_VALUE;

  private static final int MIN_CAPACITY = 256;
  private static final int MAX_KEPT_CAPACITY = 1 << 14;
  private static final int MAX_STEPS = 16;

  /** The highest bits of a product with it depend on all bits (Fibonacci hashing). */
  private static final int SPREAD = 0x9E3779B9;

  private @Nullable String[] keys = new String[MIN_CAPACITY];
  private int[] numbers = new int[MIN_CAPACITY];

  /** Where in keys the strings are: few are cleared one by one. */
  private int[] places = new int[MIN_CAPACITY / 2 + 1];

  private int size;
  private Map<String, Integer> crowdedOut = Map.of();

  /** The number of an equal string, or {@link #UNKNOWN}. */
  int of(String text) {
    int place = placeOf(text);
    if (place < 0) {
      return crowdedOut.getOrDefault(text, UNKNOWN);
    }
    return keys[place] == null ? UNKNOWN : numbers[place];
  }

  /** Sets the number of a string that is unknown. */
  void put(String text, int number) {
    int place = placeOf(text);
    if (place < 0) {
      if (crowdedOut.isEmpty()) {
        crowdedOut = new HashMap<>();
      }
      crowdedOut.put(text, number);
      return;
    }
    keys[place] = text;
    numbers[place] = number;
    places[size++] = place;
    if (size * 2 > keys.length) {
      grow();
    }
  }

  /** Where the string is or would be; negative if all places that it may take are taken. */
  private int placeOf(String text) {
    int mask = keys.length - 1;
    int place = (text.hashCode() * SPREAD) >>> Integer.numberOfLeadingZeros(mask);
    for (int step = 0; step < MAX_STEPS; step++) {
      String key = keys[place];
      if (key == null || key.equals(text)) {
        return place;
      }
      place = (place + 1) & mask;
    }
    return -1;
  }

  private void grow() {
    @Nullable String[] oldKeys = keys;
    int[] oldNumbers = numbers;
    Map<String, Integer> oldCrowd = crowdedOut;
    resize(oldKeys.length * 2);
    for (int i = 0; i < oldKeys.length; i++) {
      String key = oldKeys[i];
      if (key != null) {
        put(key, oldNumbers[i]);
      }
    }
    oldCrowd.forEach(this::put);
  }

  private void resize(int capacity) {
    keys = new String[capacity];
    numbers = new int[capacity];
    places = new int[capacity / 2 + 1];
    size = 0;
    crowdedOut = Map.of();
  }

  /** Lets go of all strings. */
  void clear() {
    if (keys.length > MAX_KEPT_CAPACITY) {
      resize(MIN_CAPACITY);
    } else if (size > keys.length / 16) {
      Arrays.fill(keys, null);
    } else {
      for (int i = 0; i < size; i++) {
        keys[places[i]] = null;
      }
    }
    size = 0;
    crowdedOut = Map.of();
  }
}

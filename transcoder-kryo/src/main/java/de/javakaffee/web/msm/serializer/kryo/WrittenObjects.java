package de.javakaffee.web.msm.serializer.kryo;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The objects written so far in one frame, by identity, with a number each. For one thread. */
final class WrittenObjects {
  private static final int MIN_CAPACITY = 256;
  private static final int MAX_KEPT_CAPACITY = 1 << 14;

  /** The highest bits of a product with it depend on all bits (Fibonacci hashing). */
  private static final int SPREAD = 0x9E3779B9;

  private @Nullable Object[] keys = new Object[MIN_CAPACITY];
  private int[] numbers = new int[MIN_CAPACITY];
  private int count;

  /** The number of this very object, or -1 after it got the next number. */
  int numberOf(Object object) {
    int mask = keys.length - 1;
    int place = place(object, mask);
    while (true) {
      Object key = keys[place];
      if (key == null) {
        keys[place] = object;
        numbers[place] = count++;
        if (count * 2 > keys.length) {
          grow();
        }
        return -1;
      }
      if (key == object) {
        return numbers[place];
      }
      place = (place + 1) & mask;
    }
  }

  /** How many objects have a number. */
  int count() {
    return count;
  }

  private static int place(Object object, int mask) {
    return (System.identityHashCode(object) * SPREAD) >>> Integer.numberOfLeadingZeros(mask);
  }

  private void grow() {
    @Nullable Object[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new Object[oldKeys.length * 2];
    numbers = new int[keys.length];
    int mask = keys.length - 1;
    for (int i = 0; i < oldKeys.length; i++) {
      Object key = oldKeys[i];
      if (key != null) {
        int place = place(key, mask);
        while (keys[place] != null) {
          place = (place + 1) & mask;
        }
        keys[place] = key;
        numbers[place] = oldNumbers[i];
      }
    }
  }

  /** Lets go of all objects. */
  void clear() {
    if (keys.length > MAX_KEPT_CAPACITY) {
      keys = new Object[MIN_CAPACITY];
      numbers = new int[MIN_CAPACITY];
    } else if (count > 0) {
      Arrays.fill(keys, null);
    }
    count = 0;
  }
}

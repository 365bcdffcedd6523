package de.javakaffee.web.msm.objectmodel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers objects in the order in which they are met, by identity, from 0. For one thread; holds
 * the objects until it is cleared, and may then be used again.
 */
public final class ObjectNumbers {
  /** What {@link #numberOf} answers of an object that was not there. */
  public static final int NEW = -1;

  private static final int MIN_CAPACITY = 256;
  private static final int MAX_KEPT_CAPACITY = 1 << 14;

  /** The highest bits of a product with it depend on all bits (Fibonacci hashing). */
  private static final int SPREAD = 0x9E3779B9;

  private @Nullable Object[] keys = new Object[MIN_CAPACITY];
  private int[] numbers = new int[MIN_CAPACITY];

  /** Where in keys the object of each number is: few are cleared one by one. */
  private int[] places = new int[MIN_CAPACITY / 2 + 1];

  private int count;

  /** The number of this very object, or {@link #NEW} after it got the next number. */
  public int numberOf(Object object) {
    int mask = keys.length - 1;
    int place = place(object, mask);
    while (true) {
      Object key = keys[place];
      if (key == null) {
        keys[place] = object;
        numbers[place] = count;
        places[count++] = place;
        if (count * 2 > keys.length) {
          grow();
        }
        return NEW;
      }
      if (key == object) {
        return numbers[place];
      }
      place = (place + 1) & mask;
    }
  }

  /** How many objects have a number. */
  public int count() {
    return count;
  }

  private static int place(Object object, int mask) {
    return (System.identityHashCode(object) * SPREAD) >>> Integer.numberOfLeadingZeros(mask);
  }

  private void grow() {
    @Nullable Object[] oldKeys = keys;
    int[] oldNumbers = numbers;
    resize(oldKeys.length * 2);
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
        places[oldNumbers[i]] = place;
      }
    }
  }

  private void resize(int capacity) {
    keys = new Object[capacity];
    numbers = new int[capacity];
    places = new int[capacity / 2 + 1];
  }

  /** Lets go of all objects. */
  public void clear() {
    if (keys.length > MAX_KEPT_CAPACITY) {
      resize(MIN_CAPACITY);
    } else if (count > keys.length / 16) {
      Arrays.fill(keys, null);
    } else {
      for (int i = 0; i < count; i++) {
        keys[places[i]] = null;
      }
    }
    count = 0;
  }
}

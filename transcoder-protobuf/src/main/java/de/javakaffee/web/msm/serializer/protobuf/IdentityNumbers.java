package de.javakaffee.web.msm.serializer.protobuf;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers objects in the order in which they are met, by identity. For one thread; holds the
 * objects until it is cleared.
 */
final class IdentityNumbers {
  /** What {@link #add} answers of an object that was not there. */
  static final int ADDED = -1;

  private static final int MIN_CAPACITY = 128;
  private static final int MAX_KEPT_CAPACITY = 1 << 14;

  private @Nullable Object[] keys = new Object[MIN_CAPACITY];
  private int[] numbers = new int[MIN_CAPACITY];
  private int size;

  /** The object's number, or {@link #ADDED} if it has got one now, which is size() - 1. */
  int add(Object object) {
    int slot = slotOf(object, keys);
    if (keys[slot] != null) {
      return numbers[slot];
    }
    keys[slot] = object;
    numbers[slot] = size++;
    if (size > keys.length / 2) {
      grow();
    }
    return ADDED;
  }

  int size() {
    return size;
  }

  /** Lets go of all objects. */
  void clear() {
    if (keys.length > MAX_KEPT_CAPACITY) {
      keys = new Object[MIN_CAPACITY];
      numbers = new int[MIN_CAPACITY];
    } else if (size > 0) {
      Arrays.fill(keys, null);
    }
    size = 0;
  }

  private static int slotOf(Object object, @Nullable Object[] table) {
    int mask = table.length - 1;
    int hash = System.identityHashCode(object);
    int slot = (hash ^ (hash >>> 15)) & mask;
    while (table[slot] != null && table[slot] != object) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    @Nullable Object[] largerKeys = new Object[keys.length * 2];
    int[] largerNumbers = new int[keys.length * 2];
    for (int i = 0; i < keys.length; i++) {
      Object key = keys[i];
      if (key != null) {
        int slot = slotOf(key, largerKeys);
        largerKeys[slot] = key;
        largerNumbers[slot] = numbers[i];
      }
    }
    keys = largerKeys;
    numbers = largerNumbers;
  }
}

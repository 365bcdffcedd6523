package de.javakaffee.web.msm.serializer.kryo;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The strings written so far in one frame, by their content, with a number each. For one thread.
 *
 * <p>A string that is not found within a few steps counts as new: strings made to collide cost no
 * more than others, only their bytes again.
 */
final class WrittenTexts {
  private static final int MIN_CAPACITY = 256;
  private static final int MAX_KEPT_CAPACITY = 1 << 14;
  private static final int MAX_STEPS = 16;

  /** The highest bits of a product with it depend on all bits (Fibonacci hashing). */
  private static final int SPREAD = 0x9E3779B9;

  private @Nullable String[] keys = new String[MIN_CAPACITY];
  private int[] numbers = new int[MIN_CAPACITY];

  /** Where in keys the strings are that are held: few are cleared one by one. */
  private int[] places = new int[MIN_CAPACITY / 2 + 1];

  private int held;
  private int count;

  /** The number of an equal string, or -1 after the string got the next number. */
  int numberOf(String text) {
    int mask = keys.length - 1;
    int place = (text.hashCode() * SPREAD) >>> Integer.numberOfLeadingZeros(mask);
    for (int step = 0; step < MAX_STEPS; step++) {
      String key = keys[place];
      if (key == null) {
        keys[place] = text;
        numbers[place] = count++;
        places[held++] = place;
        if (held * 2 > keys.length) {
          grow();
        }
        return -1;
      }
      if (key.equals(text)) {
        return numbers[place];
      }
      place = (place + 1) & mask;
    }
    count++;
    return -1;
  }

  private void grow() {
    @Nullable String[] oldKeys = keys;
    int[] oldNumbers = numbers;
    resize(oldKeys.length * 2);
    held = 0;
    int all = count;
    for (int i = 0; i < oldKeys.length; i++) {
      String key = oldKeys[i];
      if (key != null) {
        count = oldNumbers[i];
        numberOf(key);
      }
    }
    count = all;
  }

  private void resize(int capacity) {
    keys = new String[capacity];
    numbers = new int[capacity];
    places = new int[capacity / 2 + 1];
  }

  /** Lets go of all strings. */
  void clear() {
    if (keys.length > MAX_KEPT_CAPACITY) {
      resize(MIN_CAPACITY);
    } else if (held > keys.length / 16) {
      Arrays.fill(keys, null);
    } else {
      for (int i = 0; i < held; i++) {
        keys[places[i]] = null;
      }
    }
    held = 0;
    count = 0;
  }
}

package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.objectmodel.ObjectNumbers;
import de.javakaffee.web.msm.objectstream.RefusedException;
import de.javakaffee.web.msm.transcoder.Limits;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** All objects of a frame that is written, by number, and the way to each. For one thread. */
final class WaitingObjects {
  private static final int MIN_CAPACITY = 64;
  private static final int MAX_KEPT_CAPACITY = 1 << 14;

  private final Limits limits;
  private final ObjectNumbers numbers = new ObjectNumbers();
  private @Nullable Object[] objects = new Object[MIN_CAPACITY];
  private @Nullable JavaType[] types = new JavaType[MIN_CAPACITY];
  private int[] holders = new int[MIN_CAPACITY];
  private int[] places = new int[MIN_CAPACITY];
  private int[] levels = new int[MIN_CAPACITY];

  WaitingObjects(Limits limits) {
    this.limits = limits;
  }

  int size() {
    return numbers.count();
  }

  /**
   * The number of an object, a new one if it has none.
   *
   * @param holder number of the node that it was met in, negative if that is an attribute
   */
  int add(Object object, JavaType type, int holder, int place) throws IOException {
    int known = numbers.numberOf(object);
    if (known != ObjectNumbers.NEW) {
      return known;
    }
    int number = numbers.count() - 1;
    if (number == objects.length) {
      grow();
    }
    int level = holder < 0 ? 1 : levels[holder] + 1;
    if (level > limits.depth()) {
      throw new RefusedException("nested deeper than the limit " + limits.depth());
    }
    if (number >= limits.references()) {
      throw new RefusedException("more objects than the limit " + limits.references());
    }
    objects[number] = object;
    types[number] = type;
    holders[number] = holder;
    places[number] = place;
    levels[number] = level;
    return number;
  }

  private void grow() {
    resize(2 * objects.length);
  }

  private void resize(int length) {
    objects = Arrays.copyOf(objects, length);
    types = Arrays.copyOf(types, length);
    holders = Arrays.copyOf(holders, length);
    places = Arrays.copyOf(places, length);
    levels = Arrays.copyOf(levels, length);
  }

  /** Lets go of all objects. */
  void clear() {
    Arrays.fill(objects, 0, numbers.count(), null);
    Arrays.fill(types, 0, numbers.count(), null);
    numbers.clear();
    if (objects.length > MAX_KEPT_CAPACITY) {
      resize(MIN_CAPACITY);
    }
  }

  Object get(int number) {
    Object object = objects[number];
    if (object == null) {
      throw new IndexOutOfBoundsException(number);
    }
    return object;
  }

  JavaType type(int number) {
    JavaType type = types[number];
    if (type == null) {
      throw new IndexOutOfBoundsException(number);
    }
    return type;
  }

  /** Such as {@code cart.items[3]}; the attribute's name alone if the number is negative. */
  String path(String attribute, int number) {
    StringBuilder reversed = new StringBuilder();
    for (int at = number; at >= 0; at = holders[at]) {
      reversed.append(new StringBuilder(step(holders[at], places[at])).reverse());
    }
    return attribute + reversed.reverse();
  }

  /** The step from a node to what stands at this place in it. */
  String step(int holder, int place) {
    return holder < 0 ? "" : type(holder).shape().step(get(holder), place);
  }
}

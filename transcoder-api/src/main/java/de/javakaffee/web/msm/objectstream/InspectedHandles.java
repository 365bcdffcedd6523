package de.javakaffee.web.msm.objectstream;

import static java.io.ObjectStreamConstants.baseWireHandle;

import java.util.ArrayList;
import java.util.List;

/** What a stream that is shown can refer back to, by running number. For one thread. */
final class InspectedHandles {
  /** A class whose description has only begun. */
  private static final Object BEGUN = new Object();

  private final StreamCursor in;
  private final List<Object> targets = new ArrayList<>();

  InspectedHandles(StreamCursor in) {
    this.in = in;
  }

  /** A string. */
  record Text(String text) {}

  /** An enum constant, or a class. */
  record Constant(String type, String text) {}

  /**
   * An object that began.
   *
   * @param number counts the objects, from 0
   * @param shown false for the innards of a container
   */
  record Begun(int number, String type, boolean shown) {}

  void add(Object target) {
    targets.add(target);
  }

  int reserve() {
    targets.add(BEGUN);
    return targets.size() - 1;
  }

  void set(int reserved, Object target) {
    targets.set(reserved, target);
  }

  /** Reads a number and finds what it stands for. */
  Object follow() throws DamagedException {
    int number = in.integer() - baseWireHandle;
    if (number < 0 || number >= targets.size() || targets.get(number) == BEGUN) {
      throw in.damaged("refers to nothing");
    }
    return targets.get(number);
  }

  InspectedClass followToClass() throws DamagedException {
    if (follow() instanceof InspectedClass type) {
      return type;
    }
    throw in.damaged("no class where a class is referred to");
  }
}

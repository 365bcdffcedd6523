package de.javakaffee.web.msm.testkit.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an object was reached: the attribute's name, then {@code .field}, {@code [index]}, {@code
 * [key]}, {@code {key n}} for the nth key of a map, and {@code ~n} for the nth object that Java
 * serialization writes for an object of the JDK. Immutable.
 */
record Path(@Nullable Path holder, String step) {
  private static final int SHOWN_AT_EITHER_END = 12;

  static Path of(String attribute) {
    return new Path(null, attribute);
  }

  Path to(String step) {
    return new Path(this, step);
  }

  String attribute() {
    Path first = this;
    for (Path holder = first.holder; holder != null; holder = first.holder) {
      first = holder;
    }
    return first.step;
  }

  /** Long paths without their middle. */
  @Override
  public String toString() {
    Deque<String> fromAttribute = new ArrayDeque<>();
    for (Path part = this; part != null; part = part.holder) {
      fromAttribute.addFirst(part.step);
    }
    List<String> steps = new ArrayList<>(fromAttribute);
    int left = steps.size() - 2 * SHOWN_AT_EITHER_END;
    if (left <= 0) {
      return String.join("", steps);
    }
    return String.join("", steps.subList(0, SHOWN_AT_EITHER_END))
        + " ("
        + left
        + " steps) "
        + String.join("", steps.subList(SHOWN_AT_EITHER_END + left, steps.size()));
  }
}

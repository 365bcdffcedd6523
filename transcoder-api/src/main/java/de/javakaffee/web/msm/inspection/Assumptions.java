package de.javakaffee.web.msm.inspection;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The classes with a writeObject method of which it was assumed that the method writes their
 * fields, as it should; some do not. For one thread and one walk through a stream.
 */
final class Assumptions {
  private final Deque<String> open = new ArrayDeque<>();
  private @Nullable String last;

  /** Tells of a class, none of the JDK: those all keep the rule. */
  void begin(String className) {
    if (!className.startsWith("java.")) {
      open.push(className);
    }
  }

  /** Tells that the data of a class made sense. */
  void end(String className) {
    if (className.equals(open.peek())) {
      last = open.pop();
    }
  }

  /** The class of which it most likely was wrong when the walk failed; null if none. */
  @Nullable String suspect() {
    return open.isEmpty() ? last : open.peek();
  }
}

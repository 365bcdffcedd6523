package de.javakaffee.web.msm.objectstream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The classes with a writeObject method of which it was assumed that the method writes their
 * fields, as it should; some do not, which {@link StreamCheck} says more of. For one thread and one
 * walk through a stream.
 */
public final class Assumptions {
  private static final int MOST_DROPPED = 16;

  private final Deque<String> open = new ArrayDeque<>();
  private @Nullable String last;

  /** Tells of a class that has fields; none of the JDK is doubted: those all keep the rule. */
  public void begin(String className) {
    if (!className.startsWith("java.")) {
      open.push(className);
    }
  }

  /** Tells that the data of a class made sense. */
  public void end(String className) {
    if (className.equals(open.peek())) {
      last = open.pop();
    }
  }

  /**
   * To be called when the walk failed: adds the class of which it most likely was wrong.
   *
   * @param withoutFields classes of which nothing was assumed
   * @return false if no class is left to try it with
   */
  public boolean dropOne(Set<String> withoutFields) {
    String suspect = open.isEmpty() ? last : open.peek();
    return suspect != null && withoutFields.size() < MOST_DROPPED && withoutFields.add(suspect);
  }
}

package de.javakaffee.web.msm.objectstream;

import java.util.List;

/**
 * Bounds what {@code Collections.nCopies} announces: any number of elements in a hundred bytes. The
 * list itself costs nothing. Who copies it pays for every element, as exceptions do with those that
 * they suppressed, and records of the application in their constructors. So the elements of all
 * such lists are counted, and for each field of a class that might copy they are counted once more;
 * {@link HashingWork} sees to lists that are keys. For one thread and one stream.
 *
 * <p>Not covered: classes of the application that also copy what the elements of a list hold.
 */
public final class Copies {
  static final String CLASS = "java.util.Collections$CopiesList";

  /** A list of so many takes 4 MB when it is copied. */
  private static final long BASE = 1 << 20;

  private final long limit;
  private long announced;
  private long held;

  Copies(int streamLength) {
    limit = BASE + streamLength;
  }

  /** Whether {@code Collections.nCopies} made the object. */
  public static boolean made(Object object) {
    return object.getClass().getName().equals(CLASS);
  }

  /** What a wrapper of the JDK wraps cannot be seen. */
  private static boolean isOrWraps(Object object, int count) {
    try {
      return object.getClass().getName().startsWith("java.util.Collections$")
          && object instanceof List<?> list
          && list.size() == count;
    } catch (RuntimeException e) {
      return false; // what it wraps is of the application
    }
  }

  /** Adds a list of so many. */
  void announce(int count) throws RefusedException {
    announced += count;
    require(announced, count);
  }

  /** Adds a field that leads to so many. */
  void hold(int count) throws RefusedException {
    held += count;
    require(held, count);
  }

  /** What all lists together announce. */
  long announced() {
    return announced;
  }

  private void require(long total, int count) throws RefusedException {
    if (total > limit) {
      throw new RefusedException(
          "lists made by Collections.nCopies have more than " + limit + " elements in all",
          object -> isOrWraps(object, count));
    }
  }
}

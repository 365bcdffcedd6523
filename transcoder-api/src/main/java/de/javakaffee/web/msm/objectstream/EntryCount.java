package de.javakaffee.web.msm.objectstream;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a container of the JDK announces the entries that it writes by itself. Those listed do not
 * notice when they are changed meanwhile: what they write is then read with an exception, or in
 * part. Immutable.
 *
 * @param objectsBefore how many objects stand before the data that hold the number
 * @param offset where in these data the number is
 * @param objectsOfOne how many objects an entry has
 */
record EntryCount(int objectsBefore, int offset, int objectsOfOne) {
  private static final Map<String, EntryCount> BY_CLASS =
      Map.of(
          "java.util.HashMap", new EntryCount(0, 4, 2),
          "java.util.HashSet", new EntryCount(0, 8, 1),
          "java.util.TreeMap", new EntryCount(0, 0, 2),
          "java.util.TreeSet", new EntryCount(1, 0, 1),
          "java.util.IdentityHashMap", new EntryCount(0, 0, 2),
          "java.util.LinkedList", new EntryCount(0, 0, 1),
          "java.util.ArrayDeque", new EntryCount(0, 0, 1));

  /** Null if the class tells none, or sees to it itself. */
  static @Nullable EntryCount of(String className) {
    return BY_CLASS.get(className);
  }

  /** Fails unless as many objects were written as the number announces. */
  void require(String className, int announced, int objects) throws MiscountException {
    if ((long) announced * objectsOfOne + objectsBefore != objects) {
      throw new MiscountException(className, announced, (objects - objectsBefore) / objectsOfOne);
    }
  }
}

package de.javakaffee.web.msm.testkit.comparison;

import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.PriorityBlockingQueue;

/** Collections that hold their elements themselves: elements, order and what decides it. */
final class CollectionShapes {
  private CollectionShapes() {}

  /**
   * Public classes, apart from wrappers and views; whether an ArrayBlockingQueue is fair is only
   * told by what is serialized.
   */
  static boolean understand(Class<?> type) {
    String name = type.getName();
    return name.startsWith("java.util.ImmutableCollections$Set")
        || (Modifier.isPublic(type.getModifiers())
            && !Modifier.isAbstract(type.getModifiers())
            && !type.isMemberClass()
            && type != ArrayBlockingQueue.class
            && name.startsWith("java.util."));
  }

  static void describe(Collection<?> elements, Shape shape) {
    shape.fact("size", elements.size());
    if (elements instanceof SortedSet<?> sorted) {
      shape.part(".comparator", sorted.comparator());
    } else if (elements instanceof PriorityQueue<?> queue) {
      shape.part(".comparator", queue.comparator());
    } else if (elements instanceof PriorityBlockingQueue<?> queue) {
      shape.part(".comparator", queue.comparator());
    } else if (elements instanceof BlockingQueue<?> queue) {
      shape.fact("remaining capacity", queue.remainingCapacity());
    }
    if (isUnordered(elements)) {
      elements.forEach(element -> shape.entry(element, null));
    } else {
      int index = 0;
      for (Object element : elements) {
        shape.part("[" + index++ + "]", element);
      }
    }
  }

  private static boolean isUnordered(Collection<?> elements) {
    return (elements instanceof HashSet && !(elements instanceof LinkedHashSet))
        || elements.getClass().getName().startsWith("java.util.ImmutableCollections$Set");
  }
}

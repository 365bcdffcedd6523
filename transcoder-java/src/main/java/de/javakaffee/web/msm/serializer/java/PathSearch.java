package de.javakaffee.web.msm.serializer.java;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the way to an object that cannot be written, after writing failed with no more than its
 * class name, or to one that could not be read. Breadth first, so that a shortest way is told. For
 * one thread and one search.
 *
 * <p>An object that only a writeReplace or writeObject method made is not found.
 */
final class PathSearch {

  /** Objects looked at, at most: the search takes well under a second. */
  private static final int MAX_OBJECTS = 100_000;

  /** An object and the way to it. */
  private record Place(String path, Object object) {}

  private final Predicate<Object> sought;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Place> open = new ArrayDeque<>();

  private PathSearch(Predicate<Object> sought) {
    this.sought = sought;
  }

  /**
   * The way such as {@code cart.items[3].supplier (com.shop.Supplier)}.
   *
   * @param sought holds for the object to be found
   */
  static Optional<String> pathTo(Predicate<Object> sought, String attribute, Object value) {
    return new PathSearch(sought).run(new Place(attribute, value));
  }

  private Optional<String> run(Place start) {
    add(start);
    for (Place place = open.poll(); place != null; place = open.poll()) {
      Object object = place.object();
      if (sought.test(object)) {
        return Optional.of(place.path() + " (" + object.getClass().getName() + ")");
      }
      String path = place.path();
      HeldObjects.of(object, (step, held) -> add(new Place(path + step, held)));
    }
    return Optional.empty();
  }

  private void add(Place place) {
    if (seen.size() < MAX_OBJECTS && seen.add(place.object())) {
      open.add(place);
    }
  }
}

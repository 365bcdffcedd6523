package de.javakaffee.web.msm.serializer.java;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the way to an object that is not serializable, after writing failed with no more than its
 * class name. Breadth first, so that a shortest way is told. For one thread and one search.
 *
 * <p>An object that only a writeReplace or writeObject method made is not found.
 */
final class PathSearch {

  /** Objects looked at, at most: the search takes well under a second. */
  private static final int MAX_OBJECTS = 100_000;

  /** An object and the way to it. */
  private record Place(String path, Object object) {}

  private final String className;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Place> open = new ArrayDeque<>();

  private PathSearch(String className) {
    this.className = className;
  }

  /**
   * The way such as {@code cart.items[3].supplier (com.shop.Supplier)}.
   *
   * @param className of the object to be found, which does not implement Serializable
   */
  static Optional<String> pathTo(String className, String attribute, Object value) {
    return new PathSearch(className).run(new Place(attribute, value));
  }

  private Optional<String> run(Place start) {
    add(start);
    for (Place place = open.poll(); place != null; place = open.poll()) {
      Object object = place.object();
      if (object.getClass().getName().equals(className) && !(object instanceof Serializable)) {
        return Optional.of(place.path() + " (" + className + ")");
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

package de.javakaffee.web.msm.serializer.javolution;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** What is known of the objects of one document that have an identity. For one thread. */
final class SharedObjects {

  /** One object. */
  static final class Met {
    /** It is held in several places, so that it needs an id. */
    boolean again;

    boolean written;

    /** When read, it will not be there yet. */
    boolean unready;

    /** 0 until it is written. */
    private int id;
  }

  private final IdentityHashMap<Object, Met> met = new IdentityHashMap<>();
  private int ids;

  void clear() {
    met.clear();
    ids = 0;
  }

  /** Tells that the object was found; true for the first time. */
  boolean add(Object object) {
    Met before = met.get(object);
    if (before != null) {
      before.again = true;
      return false;
    }
    met.put(object, new Met());
    return true;
  }

  /** What is known of an object; null if it was never found. */
  @Nullable Met of(Object object) {
    return met.get(object);
  }

  /** The same; what was never found is added. */
  Met known(Object object) {
    return met.computeIfAbsent(object, any -> new Met());
  }

  int idOf(Met object) {
    if (object.id == 0) {
      object.id = ++ids;
    }
    return object.id;
  }
}

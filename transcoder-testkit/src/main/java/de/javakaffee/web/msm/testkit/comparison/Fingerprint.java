package de.javakaffee.web.msm.testkit.comparison;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number that is the same for a graph and its copy, and mostly another for other graphs: of the
 * first {@value #LOOKED_AT} objects that are reached. Stateless.
 */
final class Fingerprint {
  private static final int LOOKED_AT = 100;

  private Fingerprint() {}

  static int of(@Nullable Object root) {
    Deque<Object> open = new ArrayDeque<>();
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    int hash = 1;
    Object object = root;
    for (int i = 0; i < LOOKED_AT && object != null; i++) {
      hash = 31 * hash + ofOne(object, open, seen);
      object = open.poll();
    }
    return hash;
  }

  private static int ofOne(Object object, Deque<Object> open, Set<Object> seen) {
    int hash = JdkTypes.nameOf(object).hashCode();
    if (PlainValues.contains(object)) {
      return hash + PlainValues.key(object).hashCode();
    }
    if (!seen.add(object)) {
      return hash;
    }
    Shape shape = Shapes.of(object);
    for (Object fact : shape.facts().values()) {
      hash = 31 * hash + PlainValues.hash(fact);
    }
    for (Shape.Part part : shape.parts()) {
      if (part.object() != null) {
        open.add(part.object());
      } else {
        hash = 31 * hash + 7;
      }
    }
    // In no order: the sum.
    for (Shape.Entry entry : shape.entries()) {
      hash += ofEntry(entry);
    }
    return hash;
  }

  private static int ofEntry(Shape.Entry entry) {
    return 31 * ofPlain(entry.key()) + ofPlain(entry.value());
  }

  private static int ofPlain(@Nullable Object object) {
    if (object == null) {
      return 0;
    }
    return PlainValues.contains(object)
        ? PlainValues.key(object).hashCode()
        : JdkTypes.nameOf(object).hashCode();
  }
}

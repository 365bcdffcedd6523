package de.javakaffee.web.msm.frame.walk;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/**
 * The references of one value that only a serialization hook may write, kept back until all others
 * were followed. They are followed with care, since they often lead into caches and services: only
 * to serializable objects, and to the holder's own node classes. For one thread.
 *
 * @param <T> the target of a reference, or the way to it
 */
final class UnsureReferences<T> {
  private record Reference<T>(T target, String family) {}

  private final ArrayDeque<Reference<T>> waiting = new ArrayDeque<>();
  private boolean begun;
  private String origin = "";
  private String family = "";

  /** Forgets everything: another value begins. */
  void clear() {
    waiting.clear();
    begun = false;
  }

  /** The object whose references come next is of this class. */
  void within(ClassTraits holder) {
    family = holder.family();
  }

  void add(T target) {
    waiting.add(new Reference<>(target, family));
  }

  /**
   * Whether the surely encoded part of the value is done: nothing found now is a reason to refuse.
   */
  boolean begun() {
    return begun;
  }

  /** Whether an object is not to be entered, because it was reached by an unsure reference. */
  boolean leavesOut(Object target, ClassTraits traits) {
    return begun
        && !(target instanceof Serializable)
        && !traits.family().equals(family)
        // Nodes may stand in a list or an array, which is of another family.
        && !traits.family().equals(origin);
  }

  /** Follows one of the references kept back. False if there is none left. */
  boolean next(Consumer<T> reach) {
    Reference<T> reference = waiting.poll();
    if (reference == null) {
      return false;
    }
    begun = true;
    origin = reference.family();
    family = origin;
    reach.accept(reference.target());
    return true;
  }
}

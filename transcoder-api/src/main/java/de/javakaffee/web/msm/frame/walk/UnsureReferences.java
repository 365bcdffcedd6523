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
  private record Reference<T>(T target, String holder) {}

  private final ArrayDeque<Reference<T>> waiting = new ArrayDeque<>();
  private boolean begun;
  private String origin = "";
  private String holder = "";

  /** Forgets everything: another value begins. */
  void clear() {
    waiting.clear();
    begun = false;
  }

  /** The object whose references come next is of this class. */
  void within(ClassTraits holder) {
    this.holder = holder.family();
  }

  void add(T target) {
    waiting.add(new Reference<>(target, holder));
  }

  /**
   * Whether the surely encoded part of the value is done: nothing found now is a reason to refuse.
   */
  boolean begun() {
    return begun;
  }

  /** Whether an object is to be passed by, because only an unsure reference led to it. */
  boolean leavesOut(Object target, ClassTraits traits) {
    return begun && !(target instanceof Serializable) && !traits.family().equals(origin);
  }

  /** Follows one of the references kept back. False if there is none left. */
  boolean next(Consumer<T> reach) {
    Reference<T> reference = waiting.poll();
    if (reference == null) {
      return false;
    }
    begun = true;
    origin = reference.holder();
    reach.accept(reference.target());
    return true;
  }
}

package de.javakaffee.web.msm.serializer.protobuf;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The places that wait for objects which cannot be there yet, by the number of the object. Costs
 * nothing as long as none waits. For one thread and one frame.
 */
final class WaitingPlaces {
  /** One place in the ring of those that wait for the same object. */
  private static final class Waiting {
    final Consumer<@Nullable Object> place;
    Waiting next = this;

    Waiting(Consumer<@Nullable Object> place) {
      this.place = place;
    }
  }

  /** By number of the object the place that came last; the one that came first is its next. */
  private @Nullable Waiting[] latest = {};

  private int left;

  /**
   * @param objects how many there are in the frame
   */
  void add(int number, int objects, Consumer<@Nullable Object> place) {
    if (latest.length == 0) {
      latest = new @Nullable Waiting[objects];
    }
    Waiting added = new Waiting(place);
    Waiting before = latest[number];
    if (before != null) {
      added.next = before.next;
      before.next = added;
    }
    latest[number] = added;
    left++;
  }

  /** Puts the object into all places that wait for it, in the order in which they came. */
  void found(int number, @Nullable Object object) {
    if (left == 0) {
      return;
    }
    Waiting last = latest[number];
    latest[number] = null;
    for (Waiting each = last; each != null; each = each.next == last ? null : each.next) {
      left--;
      each.next.place.accept(object);
    }
  }
}

package de.javakaffee.web.msm.serializer.kryo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Elements of a container some of which may still be being read. They are handed over together, in
 * their order, once all are there. For one thread.
 */
final class PendingElements {
  private final Consumer<List<@Nullable Object>> target;
  private final List<@Nullable Object> elements = new ArrayList<>();
  private int missing;
  private boolean complete;

  PendingElements(Consumer<List<@Nullable Object>> target) {
    this.target = target;
  }

  /** Reads the next element. */
  void read(FrameReader in) {
    add(in, in.valueOrPending());
  }

  /** Adds an element that has just been read, or called pending. */
  void add(FrameReader in, @Nullable Object element) {
    if (element == FrameReader.PENDING) {
      addPending(in);
    } else {
      elements.add(element);
    }
  }

  private void addPending(FrameReader in) {
    int place = elements.size();
    elements.add(null);
    missing++;
    in.whenFound(
        found -> {
          elements.set(place, found);
          missing--;
          handOver();
        });
  }

  /** The element added last, as far as it is there. */
  @Nullable Object last() {
    return elements.isEmpty() ? null : elements.get(elements.size() - 1);
  }

  /** Tells that all have been added. */
  void complete() {
    complete = true;
    handOver();
  }

  private void handOver() {
    if (complete && missing == 0) {
      target.accept(elements);
    }
  }
}

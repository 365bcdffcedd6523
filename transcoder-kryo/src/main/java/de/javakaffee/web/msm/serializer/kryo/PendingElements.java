package de.javakaffee.web.msm.serializer.kryo;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Elements of a container some of which are still being read. They are handed over in their order
 * once all are there. For one thread.
 */
final class PendingElements {
  private final Consumer<List<@Nullable Object>> target;
  private final List<@Nullable Object> elements = new ArrayList<>();
  private int missing;
  private boolean complete;

  PendingElements(Consumer<List<@Nullable Object>> target) {
    this.target = target;
  }

  void add(@Nullable Object element) {
    elements.add(element);
  }

  /** Adds the element that the reader has just called pending. */
  void addPending(FrameReader in) {
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

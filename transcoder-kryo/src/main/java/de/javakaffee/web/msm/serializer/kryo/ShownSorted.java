package de.javakaffee.web.msm.serializer.kryo;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A comparator unless it is null, and then what it sorts. For one thread and one object. */
final class ShownSorted implements Parts {
  private final IntFunction<Parts> contents;
  private boolean comparatorTold;
  private @Nullable Parts sorted;

  /**
   * @param contents the parts of so many elements or entries
   */
  ShownSorted(IntFunction<Parts> contents) {
    this.contents = contents;
  }

  @Override
  public boolean next(ShownFrame frame) {
    if (!comparatorTold) {
      comparatorTold = true;
      if (!frame.passNull()) {
        frame.name("comparator");
        frame.value();
        return true;
      }
    }
    if (sorted == null) {
      sorted = contents.apply(frame.bytes().elements());
    }
    return sorted.next(frame);
  }
}

package de.javakaffee.web.msm.serializer.java;

import de.javakaffee.web.msm.transcoder.Limits;
import java.io.ObjectInputFilter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds the limits while a stream is read: asked before every array and every hash table is
 * allocated. For one thread and one stream.
 *
 * <p>Besides the limits proper, arrays may not claim more elements than there are bytes: every
 * element takes a byte of its own at least, so that the sum over all arrays cannot exceed the
 * length of the stream. Thirty forged bytes therefore never allocate more than some dozen.
 */
final class ReadingGuard implements ObjectInputFilter {

  /** A hash table is at most eight times as large as its entries are many (load factor 0.25). */
  private static final int TABLE_PER_ENTRY = 8;

  /** What an empty container may ask for. */
  private static final int FREE_ELEMENTS = 16;

  private final Limits limits;
  private long elementsLeft;
  private @Nullable String refusal;

  ReadingGuard(Limits limits, int streamLength) {
    this.limits = limits;
    this.elementsLeft = streamLength;
  }

  @Override
  public Status checkInput(FilterInfo info) {
    if (info.depth() > limits.depth()) {
      return refuse("nested deeper than " + limits.depth() + ", the limit of one call");
    }
    if (info.references() > limits.references()) {
      return refuse("more than " + limits.references() + " objects, the limit of one call");
    }
    return info.arrayLength() < 0 ? Status.UNDECIDED : checkArray(info);
  }

  /** Why something was refused; null if nothing was. */
  @Nullable String refusal() {
    return refusal;
  }

  private Status checkArray(FilterInfo info) {
    if (info.arrayLength() > limits.arrayLength()) {
      return refuse(
          "array of " + info.arrayLength() + " elements exceeds the limit " + limits.arrayLength());
    }
    if (info.arrayLength() > FREE_ELEMENTS) {
      elementsLeft -=
          info.serialClass() == Map.Entry[].class
              ? info.arrayLength() / TABLE_PER_ENTRY
              : info.arrayLength();
      if (elementsLeft < 0) {
        return refuse("damaged: array of " + info.arrayLength() + " elements in too few bytes");
      }
    }
    return Status.UNDECIDED;
  }

  private Status refuse(String reason) {
    if (refusal == null) {
      refusal = reason;
    }
    return Status.REJECTED;
  }
}

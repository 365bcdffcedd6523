package de.javakaffee.web.msm.objectstream;

import de.javakaffee.web.msm.transcoder.Limits;
import java.io.ObjectInputFilter;
import java.util.BitSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds the limits while a stream is read: asked before every array and every hash table is
 * allocated, and after every reference. For one thread and one stream.
 *
 * <p>Besides the limits proper, arrays and tables may not claim many more elements than there are
 * bytes: every element takes a byte of its own at least, so that the sum over all of them is
 * bounded by the length of the stream. Thirty forged bytes therefore never allocate more than some
 * dozen. What {@code Collections.nCopies} announces comes on top; {@link Copies} bounds it. That no
 * array exceeds its limit was checked by {@link StreamScan}.
 */
public final class ReadingGuard implements ObjectInputFilter {

  /** A hash table is at most eight times as large as its entries are many (load factor 0.25). */
  private static final int TABLE_PER_ENTRY = 8;

  /** What an empty container may ask for. */
  private static final int FREE_ELEMENTS = 16;

  private final Limits limits;
  private final BitSet questions;
  private long elementsLeft;
  private @Nullable ObjectInputFilter filterOfTheJvm;
  private @Nullable String refusal;

  /**
   * @param expected what {@link StreamCheck} found out about the stream
   */
  public ReadingGuard(Limits limits, StreamScan.Expectations expected) {
    this.limits = limits;
    this.questions = expected.questions();
    this.elementsLeft = expected.elements();
  }

  /** Refuses what this filter refuses, too. */
  public void alsoAsk(@Nullable ObjectInputFilter filter) {
    filterOfTheJvm = filter;
  }

  @Override
  public Status checkInput(FilterInfo info) {
    if (info.depth() > limits.depth()) {
      return refuse("nested deeper than the limit " + limits.depth());
    }
    if (info.references() > limits.references()) {
      return refuse("more objects than the limit " + limits.references());
    }
    if (filterOfTheJvm != null && filterOfTheJvm.checkInput(info) == Status.REJECTED) {
      return refuse(described(info.serialClass()) + " is refused by the JVM (jdk.serialFilter)");
    }
    if (info.arrayLength() >= 0) {
      return checkArray(info.serialClass(), info.arrayLength());
    }
    if (info.serialClass() == null && !questions.get((int) info.streamBytes())) {
      return refuse("damaged: read otherwise than written");
    }
    return Status.UNDECIDED;
  }

  /** Why something was refused; null if nothing was. */
  public @Nullable String refusal() {
    return refusal;
  }

  private Status checkArray(@Nullable Class<?> type, long length) {
    if (length > FREE_ELEMENTS) {
      elementsLeft -= type == Map.Entry[].class ? length / TABLE_PER_ENTRY : length;
      if (elementsLeft < 0) {
        return refuse("damaged: container of " + length + " elements in too few bytes");
      }
    }
    return Status.UNDECIDED;
  }

  private static String described(@Nullable Class<?> type) {
    return type == null ? "a reference" : "class " + type.getName();
  }

  private Status refuse(String reason) {
    if (refusal == null) {
      refusal = reason;
    }
    return Status.REJECTED;
  }
}

package de.javakaffee.web.msm.objectstream;

import de.javakaffee.web.msm.transcoder.Limits;

/**
 * Counts objects and levels of a stream as ObjectInputStream does (null and references count, and
 * so does each superclass of a description), within the limits. For one thread and one stream.
 */
public final class StreamTally {
  private final Limits limits;
  private int depth;
  private int deepest;
  private long objects;

  public StreamTally(Limits limits) {
    this.limits = limits;
  }

  public void enter() throws RefusedException {
    if (++depth > limits.depth()) {
      throw new RefusedException("nested deeper than the limit " + limits.depth());
    }
    deepest = Math.max(deepest, depth);
    if (++objects > limits.references()) {
      throw new RefusedException("more objects than the limit " + limits.references());
    }
  }

  public void leave() {
    depth--;
  }

  /** The most levels that there were at once. */
  int deepest() {
    return deepest;
  }

  public void array(int length) throws RefusedException {
    if (length > limits.arrayLength()) {
      throw new RefusedException(
          "array of " + length + " elements exceeds the limit " + limits.arrayLength());
    }
  }
}

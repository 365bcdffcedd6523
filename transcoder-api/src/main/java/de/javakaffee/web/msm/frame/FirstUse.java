package de.javakaffee.web.msm.frame;

/**
 * Reads references to numbered things that were numbered by first use: a new one is the next one,
 * and none is left over. For one thread.
 */
final class FirstUse {
  private final String thing;
  private final int size;
  private int count;

  /**
   * @param known how many of the {@code size} things need no reference
   */
  FirstUse(String thing, int known, int size) {
    this.thing = thing;
    this.count = known;
    this.size = size;
  }

  /** How many different ones were referred to so far. */
  int count() {
    return count;
  }

  int read(ByteReader in) throws MalformedFramesException {
    int start = in.position();
    int number = in.varint();
    if (number > count || number >= size) {
      throw in.malformed(thing + " " + number + " after " + count + " of " + size, start);
    }
    if (number == count) {
      count++;
    }
    return number;
  }

  void end(ByteReader in) throws MalformedFramesException {
    if (count < size) {
      throw in.malformed(thing + " " + count + " of " + size + " is never used", in.position());
    }
  }
}

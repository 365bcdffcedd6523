package de.javakaffee.web.msm.serializer.kryo;

/** Keys and values of a map in turn. For one thread and one object. */
final class ShownEntries implements Parts {
  private long left;

  /**
   * @param entries how many
   */
  ShownEntries(int entries) {
    left = 2L * entries;
  }

  @Override
  public boolean next(ShownFrame frame) {
    if (left == 0) {
      return false;
    }
    frame.name(left % 2 == 0 ? "key" : "value");
    frame.value();
    left--;
    return true;
  }
}

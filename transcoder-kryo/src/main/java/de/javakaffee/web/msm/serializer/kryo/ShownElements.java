package de.javakaffee.web.msm.serializer.kryo;

/** The elements of an array or a collection, by their index. For one thread and one object. */
final class ShownElements implements Parts {
  private final int count;
  private int next;

  ShownElements(int count) {
    this.count = count;
  }

  @Override
  public boolean next(ShownFrame frame) {
    if (next == count) {
      return false;
    }
    frame.name(Integer.toString(next++));
    frame.value();
    return true;
  }
}

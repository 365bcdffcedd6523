package de.javakaffee.web.msm.serializer.kryo;

import java.util.function.IntConsumer;

/** Parts of which each is told in a way of its own. For one thread and one object. */
final class ShownTurns implements Parts {
  private final int count;
  private final IntConsumer each;
  private int next;

  /**
   * @param each tells the part of a number, from 0
   */
  ShownTurns(int count, IntConsumer each) {
    this.count = count;
    this.each = each;
  }

  @Override
  public boolean next(ShownFrame frame) {
    if (next == count) {
      return false;
    }
    each.accept(next++);
    return true;
  }
}

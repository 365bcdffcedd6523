package de.javakaffee.web.msm.serializer.kryo;

/** What containers are made with. */
final class Capacity {

  private Capacity() {}

  /**
   * For hash tables: with it a table is as large as one that grew to this size by itself, so that
   * the order of iteration is the same again.
   */
  static int of(int size) {
    return (int) Math.max(16, (4L * size + 2) / 3);
  }
}

package de.javakaffee.web.msm.transcoder;

/**
 * Bounds on one call of a transcoder, so that neither a runaway session nor forged bytes exhaust
 * the JVM. Immutable.
 *
 * @param depth how deep objects may nest
 * @param references how many objects one call may hold
 * @param arrayLength elements of one array
 * @param bytes encoded bytes of one call
 */
public record Limits(int depth, long references, int arrayLength, long bytes) {

  public Limits {
    requirePositive("depth", depth);
    requirePositive("references", references);
    requirePositive("arrayLength", arrayLength);
    requirePositive("bytes", bytes);
  }

  /**
   * Depth 10,000; 5 million references; arrays of 16 million elements; 64 MiB. Far beyond what
   * memcached takes (1 MiB as delivered, 1 GiB at most), well below what hurts a JVM.
   */
  public static Limits standard() {
    return new Limits(10_000, 5_000_000, 16 << 20, 64 << 20);
  }

  private static void requirePositive(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException("limit " + name + " " + value + ": must be at least 1");
    }
  }
}

package de.javakaffee.web.msm.benchmarks.runner;

import java.time.Duration;

/**
 * How long one figure is measured. Immutable.
 *
 * @param forks JVMs, one after the other
 * @param warmUp of each JVM, does not count
 * @param measured of each JVM, counts; many short iterations rather than few long ones: at the same
 *     time spent, the interval made of 12 is a third as wide as that of 5
 */
record Effort(int forks, Iterations warmUp, Iterations measured) {
  /**
   * What a JVM takes besides its iterations: to start, to make objects and to verify them. An
   * estimate for a machine of two cores.
   */
  private static final Duration START = Duration.ofMillis(1_500);

  /**
   * Some iterations, one after the other.
   *
   * @param time of each; zero for a benchmark that runs once
   */
  record Iterations(int count, Duration time) {
    static final Iterations NONE = new Iterations(0, Duration.ZERO);

    Iterations {
      if (count < 0 || time.isNegative()) {
        throw new IllegalArgumentException(count + " iterations of " + time);
      }
    }

    static Iterations ofMillis(int count, long milliseconds) {
      return new Iterations(count, Duration.ofMillis(milliseconds));
    }

    Duration total() {
      return time.multipliedBy(count);
    }
  }

  Effort {
    if (forks < 1 || measured.count() < 1) {
      throw new IllegalArgumentException(forks + " forks with " + measured.count() + " iterations");
    }
  }

  /** Each JVM runs it once and does nothing before. */
  static Effort once(int forks) {
    return new Effort(forks, Iterations.NONE, new Iterations(1, Duration.ZERO));
  }

  /** How long all of it takes. */
  Duration planned() {
    return START.plus(warmUp.total()).plus(measured.total()).multipliedBy(forks);
  }
}

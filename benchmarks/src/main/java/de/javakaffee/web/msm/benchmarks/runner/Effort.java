package de.javakaffee.web.msm.benchmarks.runner;

import java.time.Duration;

/**
 * How long one figure is measured. Immutable.
 *
 * @param forks JVMs, one after the other
 * @param warmups iterations of each JVM that do not count
 * @param iterations iterations of each JVM that count
 * @param time of one iteration; zero for a benchmark that runs once
 */
record Effort(int forks, int warmups, int iterations, Duration time) {
  /**
   * What a JVM takes besides its iterations: to start, to make objects and to verify them. An
   * estimate for a machine of two cores.
   */
  private static final Duration START = Duration.ofMillis(1_500);

  Effort {
    if (forks < 1 || warmups < 0 || iterations < 1 || time.isNegative()) {
      throw new IllegalArgumentException(
          forks + " forks, " + warmups + " + " + iterations + " iterations of " + time);
    }
  }

  /** Each JVM runs it once and does nothing before. */
  static Effort once(int forks) {
    return new Effort(forks, 0, 1, Duration.ZERO);
  }

  /** How long all of it takes. */
  Duration planned() {
    return START.plus(time.multipliedBy(warmups + iterations)).multipliedBy(forks);
  }
}

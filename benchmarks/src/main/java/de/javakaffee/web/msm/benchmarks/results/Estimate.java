package de.javakaffee.web.msm.benchmarks.results;

import java.util.OptionalDouble;

/**
 * A measured figure and how far it can be believed. Immutable.
 *
 * @param value mean of the samples
 * @param error half the width of the confidence interval of 99.9 %; empty if there were too few
 *     samples to tell
 * @param unit of both, such as {@code us/op} or {@code B/op}
 */
public record Estimate(double value, OptionalDouble error, String unit) {

  public Estimate {
    Text.required(unit, "unit");
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value: " + value + " is not a finite number");
    }
    if (error.isPresent() && !(error.getAsDouble() >= 0 && Double.isFinite(error.getAsDouble()))) {
      throw new IllegalArgumentException(
          "error: " + error.getAsDouble() + " is not a finite number from 0 on");
    }
  }

  /** With an error as JMH gives it: NaN if it cannot tell. */
  public static Estimate of(double value, double error, String unit) {
    OptionalDouble known =
        Double.isFinite(error) ? OptionalDouble.of(error) : OptionalDouble.empty();
    return new Estimate(value, known, unit);
  }
}

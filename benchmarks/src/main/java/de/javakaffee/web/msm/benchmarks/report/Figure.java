package de.javakaffee.web.msm.benchmarks.report;

import de.javakaffee.web.msm.benchmarks.results.Estimate;
import java.util.OptionalDouble;

/**
 * A measured figure in the unit of its quantity, ready to be compared. Immutable.
 *
 * @param error half the width of its interval; 0 if it is exact, empty if nobody knows
 */
record Figure(double value, OptionalDouble error, Quantity quantity) {
  private static final double CLOSE = 2;

  static Figure of(Estimate estimate) {
    Quantity quantity = Quantity.ofUnit(estimate.unit());
    double factor = quantity.factor(estimate.unit());
    OptionalDouble error =
        estimate.error().isPresent()
            ? OptionalDouble.of(estimate.error().getAsDouble() * factor)
            : OptionalDouble.empty();
    return new Figure(estimate.value() * factor, error, quantity);
  }

  static Figure exactBytes(long bytes) {
    return new Figure(bytes, OptionalDouble.of(0), Quantity.BYTES);
  }

  /** Whether it has an error, and one that is known. */
  boolean isUncertain() {
    return error.orElse(0) > 0;
  }

  double low() {
    return Math.max(0, value - error.orElse(0));
  }

  double high() {
    return value + error.orElse(0);
  }

  /** Whether both intervals are known and have nothing in common. */
  boolean differsFrom(Figure other) {
    return error.isPresent()
        && other.error.isPresent()
        && (high() < other.low() || other.high() < low());
  }

  /**
   * Whether neither is more than twice the other, wherever in their intervals the true figures are.
   */
  boolean isCloseTo(Figure other) {
    return error.isPresent()
        && other.error.isPresent()
        && high() <= CLOSE * other.low()
        && other.high() <= CLOSE * low();
  }

  boolean isBetterThan(Figure other) {
    return quantity.lessIsBetter() ? value < other.value : value > other.value;
  }

  /** This figure in units of the other. */
  Ratio dividedBy(Figure other) {
    double ratio = value / other.value;
    if (error.isEmpty() || other.error.isEmpty()) {
      return new Ratio(ratio, OptionalDouble.empty());
    }
    // Both are independent, so the squares of what each contributes add up.
    double mine = error.getAsDouble() / other.value;
    double theirs = ratio * other.error.getAsDouble() / other.value;
    return new Ratio(ratio, OptionalDouble.of(Math.hypot(mine, theirs)));
  }

  /** Such as {@code 12.4 ± 0.3 µs}. */
  String text() {
    return quantity.text(value, error);
  }
}

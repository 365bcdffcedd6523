package de.javakaffee.web.msm.benchmarks.report;

import java.util.Optional;

/**
 * One figure in two result files; in one of them at least. Immutable.
 *
 * @param subject what is measured: {@link #SPEED}, {@link #ALLOCATION} or {@link #SIZE}
 * @param reference whether the line is a reference
 */
record Difference(
    String subject,
    Setting setting,
    String line,
    boolean reference,
    Optional<Figure> before,
    Optional<Figure> after) {
  static final String SPEED = "speed";
  static final String ALLOCATION = "allocation";
  static final String SIZE = "size";

  boolean isSpeed() {
    return subject.equals(SPEED);
  }

  /** Whether both figures were measured, with errors: chance has a say. */
  boolean isMeasuredTwice() {
    return before.filter(Figure::isUncertain).isPresent()
        && after.filter(Figure::isUncertain).isPresent();
  }

  Outcome outcome() {
    if (before.isEmpty()) {
      return Outcome.ONLY_AFTER;
    }
    if (after.isEmpty()) {
      return Outcome.ONLY_BEFORE;
    }
    if (!after.get().differsFrom(before.get())) {
      return Outcome.SAME;
    }
    return after.get().isBetterThan(before.get()) ? Outcome.BETTER : Outcome.WORSE;
  }

  /** The later figure in units of the earlier one; empty if one of them is missing or zero. */
  Optional<Ratio> ratio() {
    return before.isEmpty() || after.isEmpty() || before.get().value() == 0
        ? Optional.empty()
        : Optional.of(after.get().dividedBy(before.get()));
  }

  Quantity quantity() {
    return before.or(() -> after).orElseThrow().quantity();
  }

  String word() {
    return outcome().word(quantity());
  }

  /** Such as {@code Encode allocation}. */
  String question() {
    return subject.equals(ALLOCATION) ? setting.question() + " " + subject : setting.question();
  }
}

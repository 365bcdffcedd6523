package de.javakaffee.web.msm.benchmarks.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How much slower or faster the machine was for the second of two result files, seen from the
 * reference lines: what they run is the same in both. Immutable.
 *
 * @param ratios what an operation of each reference took, in units of what it took before; at least
 *     one
 * @param beyondErrors how many of them differ by more than their errors
 */
record Drift(List<Double> ratios, int beyondErrors) {
  /** The mean of many figures is better known than each: by so much it may be off, and no more. */
  private static final double UNNOTICED = 0.05;

  private static final String NO_REFERENCE =
      "Mind the machine: no reference line was measured in both files, so its drift cannot be told"
          + " from a change of the code.";

  /** Empty if no reference line is in both files. */
  static Optional<Drift> of(List<Difference> differences) {
    List<Difference> references =
        differences.stream()
            .filter(difference -> difference.reference() && difference.isSpeed())
            .filter(difference -> difference.ratio().isPresent())
            .toList();
    return references.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Drift(
                references.stream().map(Drift::timeRatio).toList(),
                (int)
                    references.stream()
                        .filter(difference -> difference.outcome() != Outcome.SAME)
                        .count()));
  }

  private static double timeRatio(Difference difference) {
    double ratio = difference.ratio().orElseThrow().value();
    return difference.quantity() == Quantity.RATE ? 1 / ratio : ratio;
  }

  double geometricMean() {
    return Math.exp(ratios.stream().mapToDouble(Math::log).average().orElseThrow());
  }

  boolean moved() {
    return beyondErrors > 0 || Math.abs(Math.log(geometricMean())) > Math.log1p(UNNOTICED);
  }

  /** In a line or two, for people. */
  static String sentence(Optional<Drift> drift) {
    return drift.map(Drift::sentence).orElse(NO_REFERENCE);
  }

  private String sentence() {
    return String.format(
        Locale.ROOT,
        "%s: reference lines, the same code in both files, take %.2f times as long as before"
            + " (geometric mean of %d figures; %.2f to %.2f; %s beyond their errors).%s",
        moved() ? "Mind the machine" : "The machine is the same",
        geometricMean(),
        ratios.size(),
        ratios.stream().mapToDouble(ratio -> ratio).min().orElseThrow(),
        ratios.stream().mapToDouble(ratio -> ratio).max().orElseThrow(),
        beyondErrors == 0 ? "none" : Integer.toString(beyondErrors),
        moved() ? " A transcoder that changed like them did not change." : "");
  }
}

package de.javakaffee.web.msm.benchmarks.report;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Maps figures to places so that equal ratios are equal distances. Immutable.
 *
 * @param least more than 0
 * @param from place of the least figure
 * @param to place of the greatest
 */
record LogAxis(double least, double greatest, double from, double to) {

  /** Around these figures, those of 0 or less left out, with a little room. */
  static LogAxis around(DoubleStream figures, double from, double to) {
    double[] positive = figures.filter(figure -> figure > 0).sorted().toArray();
    if (positive.length == 0) {
      return new LogAxis(1, 10, from, to);
    }
    return new LogAxis(positive[0] / 1.25, positive[positive.length - 1] * 1.25, from, to);
  }

  /** Figures beyond an end are put there. */
  double place(double figure) {
    double inside = Math.min(Math.max(figure, least), greatest);
    double part = Math.log(inside / least) / Math.log(greatest / least);
    return from + part * (to - from);
  }

  /** Powers of ten on the axis; with so few of them that more are needed, 2 and 5 of each too. */
  List<Double> ticks() {
    List<Double> powers = ticks(1);
    return powers.size() < 3 ? ticks(1, 2, 5) : powers;
  }

  private List<Double> ticks(int... digits) {
    return IntStream.rangeClosed(
            (int) Math.floor(Math.log10(least)), (int) Math.ceil(Math.log10(greatest)))
        .boxed()
        .flatMap(power -> IntStream.of(digits).mapToObj(digit -> digit * Math.pow(10, power)))
        .filter(tick -> tick >= least && tick <= greatest)
        .toList();
  }
}

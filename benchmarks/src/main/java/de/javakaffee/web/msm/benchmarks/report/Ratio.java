package de.javakaffee.web.msm.benchmarks.report;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How many times one figure is another. Immutable.
 *
 * @param error half the width of its interval, to first order; 0 if it is exact, empty if nobody
 *     knows
 */
record Ratio(double value, OptionalDouble error) {

  /** Such as {@code 5.3 ± 0.4}, without the error if there is none. */
  String text() {
    double uncertain = error.orElse(0);
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    if (uncertain >= 0.1 && decimals == 2) {
      decimals = 1;
    }
    String number = "%,." + decimals + "f";
    String text = String.format(Locale.ROOT, number, value);
    // An error that rounds to nothing says nothing.
    return uncertain >= 0.5 * Math.pow(10, -decimals)
        ? text + " ± " + String.format(Locale.ROOT, number, uncertain)
        : text;
  }
}

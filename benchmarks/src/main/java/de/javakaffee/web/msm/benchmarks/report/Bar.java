package de.javakaffee.web.msm.benchmarks.report;

import java.util.Comparator;

/**
 * One figure of a contest. Immutable.
 *
 * @param line the transcoder, or what it is compared with
 * @param reference true if it is there to compare with only
 */
record Bar(String line, boolean reference, Figure figure) {
  /** Transcoders first; by name, so that every picture has the same order. */
  static final Comparator<Bar> ORDER =
      Comparator.comparing(Bar::reference).thenComparing(Bar::line);

  String text() {
    return line + " " + figure.text();
  }
}

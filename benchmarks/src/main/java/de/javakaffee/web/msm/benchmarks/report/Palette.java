package de.javakaffee.web.msm.benchmarks.report;

import java.util.Collection;
import java.util.List;

/**
 * Which line has which colour and which shape, everywhere on a page. Immutable.
 *
 * <p>Transcoders are numbered by name; the style sheet has colours for {@value #COLOURS} of them,
 * further ones take turns. References have none of them.
 */
record Palette(List<String> transcoders) {
  private static final int COLOURS = 6;

  static Palette of(Collection<Contest> contests) {
    return new Palette(
        contests.stream()
            .flatMap(contest -> contest.bars().stream())
            .filter(bar -> !bar.reference())
            .map(Bar::line)
            .distinct()
            .sorted()
            .toList());
  }

  /** Class of the style sheet. */
  String style(Bar bar) {
    return bar.reference() ? "ref" : "c" + shape(bar);
  }

  /** A number from 0 on; those without colour have the first shape. */
  int shape(Bar bar) {
    return Math.max(0, transcoders.indexOf(bar.line())) % COLOURS;
  }
}

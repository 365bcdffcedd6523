package de.javakaffee.web.msm.benchmarks.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where everybody stands in a contest, seen from the best one. Immutable; each list begins with the
 * better ones.
 *
 * @param best has the best mean
 * @param peers cannot be told from the best one, and are close to it whatever the errors are
 * @param uncertain cannot be told from the best one, because an error is wide or not known
 * @param beaten are worse than the best one by more than the errors explain
 */
record Standing(Bar best, List<Bar> peers, List<Bar> uncertain, List<Bar> beaten) {

  /** Empty if there is nobody to compare with. References take no part. */
  static Optional<Standing> of(Contest contest) {
    List<Bar> ranking = contest.ranking();
    if (ranking.size() < 2) {
      return Optional.empty();
    }
    Figure best = ranking.get(0).figure();
    List<Bar> others = ranking.subList(1, ranking.size());
    List<Bar> alike = others.stream().filter(bar -> !bar.figure().differsFrom(best)).toList();
    return Optional.of(
        new Standing(
            ranking.get(0),
            alike.stream().filter(bar -> bar.figure().isCloseTo(best)).toList(),
            alike.stream().filter(bar -> !bar.figure().isCloseTo(best)).toList(),
            others.stream().filter(bar -> bar.figure().differsFrom(best)).toList()));
  }

  /** Whether nobody is equal to the best one nor beaten by it: the errors are too wide. */
  boolean saysNothing() {
    return peers.isEmpty() && beaten.isEmpty();
  }

  /** The best one, and all that cannot be told from it for whatever reason. */
  List<Bar> notBeaten() {
    return Stream.of(List.of(best), peers, uncertain).flatMap(List::stream).toList();
  }

  /** How many times better the best one is than the other. */
  Ratio lead(Bar other) {
    return best.figure().quantity() == Quantity.RATE
        ? best.figure().dividedBy(other.figure())
        : other.figure().dividedBy(best.figure());
  }

  static List<String> lines(List<Bar> bars) {
    return bars.stream().map(Bar::line).toList();
  }
}

package de.javakaffee.web.msm.benchmarks.report;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Says in a sentence who won a contest and by how much, as far as the errors allow. Stateless. */
final class Verdict {

  private Verdict() {}

  /** Empty if there is nobody to compare with. References take no part. */
  static String of(Contest contest) {
    List<Bar> winners = contest.winners();
    if (winners.isEmpty()) {
      return "";
    }
    Bar best = winners.get(0);
    String others =
        contest.ranking().stream()
            .filter(bar -> !winners.contains(bar))
            .map(bar -> ratio(best, bar).text() + " times " + relation(best) + bar.line())
            .collect(joining(", "));
    String first =
        winners.size() == 1
            ? ""
            : winners.stream().map(Bar::line).collect(joining(", ")) + " are not distinguishable. ";
    if (others.isEmpty()) {
      return first.strip();
    }
    return first
        + best.line()
        + (best.figure().quantity() == Quantity.BYTES ? " needs the fewest bytes: " : " is ")
        + others
        + ".";
  }

  /** How many times better the first is than the second. */
  static Ratio ratio(Bar best, Bar other) {
    return best.figure().quantity() == Quantity.RATE
        ? best.figure().dividedBy(other.figure())
        : other.figure().dividedBy(best.figure());
  }

  private static String relation(Bar best) {
    return best.figure().quantity() == Quantity.BYTES ? "as many for " : "as fast as ";
  }
}

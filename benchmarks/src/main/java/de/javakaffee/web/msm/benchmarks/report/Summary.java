package de.javakaffee.web.msm.benchmarks.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says for all contests of a question how often each line won, and by how much it beat the others.
 * Immutable.
 *
 * @param contests those with at least two that can be chosen
 */
record Summary(String question, List<Contest> contests) {

  Summary {
    contests = contests.stream().filter(contest -> !contest.winners().isEmpty()).toList();
  }

  /** One for each question, in their order; questions without a contest are left out. */
  static List<Summary> of(List<Contest> contests) {
    return contests.stream()
        .map(contest -> contest.setting().question())
        .distinct()
        .map(
            question ->
                new Summary(
                    question,
                    contests.stream()
                        .filter(contest -> contest.setting().question().equals(question))
                        .toList()))
        .filter(summary -> !summary.contests().isEmpty())
        .toList();
  }

  /** One sentence each; empty if there was no contest. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    Map<String, Long> alone =
        contests.stream()
            .filter(contest -> contest.winners().size() == 1)
            .collect(
                groupingBy(contest -> contest.winners().get(0).line(), TreeMap::new, counting()));
    alone.forEach(
        (line, wins) ->
            sentences.add(line + " wins " + wins + " of " + contests.size() + against(line)));
    long shared = contests.size() - alone.values().stream().mapToLong(Long::longValue).sum();
    if (shared > 0) {
      sentences.add(
          "In " + shared + " of " + contests.size() + " the best are not distinguishable");
    }
    return sentences;
  }

  /** The range of ratios to each of the others where it won alone. */
  private String against(String winner) {
    Map<String, double[]> ranges = new TreeMap<>();
    for (Contest contest : contests) {
      List<Bar> ranking = contest.ranking();
      if (contest.winners().size() > 1 || !ranking.get(0).line().equals(winner)) {
        continue;
      }
      for (Bar other : ranking.subList(1, ranking.size())) {
        double ratio = Verdict.ratio(ranking.get(0), other).value();
        ranges.merge(
            other.line(),
            new double[] {ratio, ratio},
            (a, b) -> new double[] {Math.min(a[0], b[0]), Math.max(a[1], b[1])});
      }
    }
    List<String> parts = new ArrayList<>();
    ranges.forEach((line, range) -> parts.add(range(range) + " of " + line));
    return parts.isEmpty() ? "" : ": " + String.join(", ", parts);
  }

  private static String range(double[] range) {
    String low = number(range[0]);
    String high = number(range[1]);
    return low.equals(high) ? low : low + " to " + high;
  }

  private static String number(double ratio) {
    return String.format(Locale.ROOT, ratio < 9.95 ? "%.1f" : "%,.0f", ratio);
  }
}

package de.javakaffee.web.msm.benchmarks.report;

import static java.util.Comparator.comparingDouble;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collections;
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
    Map<String, List<Contest>> wonBy =
        contests.stream()
            .filter(contest -> contest.winners().size() == 1)
            .collect(
                groupingBy(contest -> contest.winners().get(0).line(), TreeMap::new, toList()));
    int shared = contests.size();
    for (List<Contest> won : wonBy.values()) {
      sentences.add(share(won.size()) + advantage(won) + ".");
      shared -= won.size();
    }
    if (shared > 0) {
      sentences.add(
          contests.size() == 1
              ? "The best are not distinguishable."
              : share(shared) + "the best are not distinguishable.");
    }
    return sentences;
  }

  private String share(int part) {
    int all = contests.size();
    return all == 1
        ? ""
        : part == all ? "In all " + all + ", " : "In " + part + " of " + all + ", ";
  }

  /** The ranges of the ratios to each of the others, the narrowest win first. */
  private static String advantage(List<Contest> won) {
    Map<String, List<Double>> ratios = new TreeMap<>();
    for (Contest contest : won) {
      List<Bar> ranking = contest.ranking();
      for (Bar other : ranking.subList(1, ranking.size())) {
        ratios
            .computeIfAbsent(other.line(), line -> new ArrayList<>())
            .add(Verdict.ratio(ranking.get(0), other).value());
      }
    }
    List<String> beaten =
        ratios.keySet().stream()
            .sorted(comparingDouble(line -> Collections.min(requireNonNull(ratios.get(line)))))
            .toList();
    return Verdict.advantage(
        won.get(0).winners().get(0),
        beaten,
        beaten.stream().map(line -> range(requireNonNull(ratios.get(line)))).toList());
  }

  private static String range(List<Double> ratios) {
    String low = number(Collections.min(ratios));
    String high = number(Collections.max(ratios));
    return low.equals(high) ? low : low + " to " + high;
  }

  private static String number(double ratio) {
    return String.format(Locale.ROOT, ratio < 9.95 ? "%.1f" : "%,.0f", ratio);
  }
}

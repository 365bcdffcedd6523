package de.javakaffee.web.msm.benchmarks.report;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Says for all contests of a question how often who was best, and how far the others are behind.
 * Immutable.
 *
 * @param standings of the contests with at least two that can be chosen
 */
record Summary(String question, List<Standing> standings) {

  /** Contests with the same are told in one sentence: only the ratios differ. */
  private record Kind(String best, Set<String> group, Set<String> uncertain) {

    static Kind of(Standing standing) {
      Set<String> group = new TreeSet<>(Standing.lines(standing.peers()));
      group.add(standing.best().line());
      if (standing.saysNothing()) {
        return new Kind("", Set.of(), Set.of());
      }
      // Whom the others are measured by matters only if there are others.
      boolean all = standing.beaten().isEmpty() && standing.uncertain().isEmpty();
      return new Kind(
          all ? "" : standing.best().line(),
          group,
          new TreeSet<>(Standing.lines(standing.uncertain())));
    }
  }

  /** One for each question, in their order; questions without a contest are left out. */
  static List<Summary> of(List<Contest> contests) {
    Map<String, List<Standing>> questions = new LinkedHashMap<>();
    for (Contest contest : contests) {
      Standing.of(contest)
          .ifPresent(
              standing ->
                  questions
                      .computeIfAbsent(contest.setting().question(), key -> new ArrayList<>())
                      .add(standing));
    }
    return questions.entrySet().stream()
        .map(entry -> new Summary(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  /** One for each kind of outcome; the most frequent first, and last where nothing is known. */
  List<String> sentences() {
    Map<Kind, List<Standing>> kinds = new LinkedHashMap<>();
    for (Standing standing : standings) {
      kinds.computeIfAbsent(Kind.of(standing), key -> new ArrayList<>()).add(standing);
    }
    return kinds.values().stream()
        .sorted(
            comparing((List<Standing> alike) -> alike.get(0).saysNothing())
                .thenComparing(alike -> -alike.size()))
        .map(alike -> Verdict.sentence(share(alike.size()), alike.get(0), leads(alike)))
        .toList();
  }

  private String share(int part) {
    int all = standings.size();
    return all == 1
        ? ""
        : part == all ? "In all " + all + ", " : "In " + part + " of " + all + ", ";
  }

  /** The ranges of the leads over each of the others, the narrowest one first. */
  private static List<Verdict.Lead> leads(List<Standing> alike) {
    Map<String, List<Double>> leads = new TreeMap<>();
    for (Standing standing : alike) {
      for (Bar other : standing.beaten()) {
        leads
            .computeIfAbsent(other.line(), line -> new ArrayList<>())
            .add(standing.lead(other).value());
      }
    }
    return leads.keySet().stream()
        .sorted(comparingDouble(line -> Collections.min(requireNonNull(leads.get(line)))))
        .map(line -> new Verdict.Lead(line, range(requireNonNull(leads.get(line)))))
        .toList();
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

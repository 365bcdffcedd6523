package de.javakaffee.web.msm.benchmarks.report;

import de.javakaffee.web.msm.benchmarks.results.ResultFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Two result files, figure by figure. Immutable.
 *
 * @param differences all that stands in one of the files, also what is the same in both
 */
public record Comparison(ResultFile before, ResultFile after, List<Difference> differences) {

  private record Key(Setting setting, String line) {}

  public static Comparison of(ResultFile before, ResultFile after) {
    List<Difference> differences = new ArrayList<>();
    differences.addAll(differences(Difference.SPEED, before, after, Contest::speeds));
    differences.addAll(differences(Difference.ALLOCATION, before, after, Contest::allocations));
    differences.addAll(differences(Difference.SIZE, before, after, Contest::sizes));
    return new Comparison(before, after, Collections.unmodifiableList(differences));
  }

  private static List<Difference> differences(
      String subject,
      ResultFile before,
      ResultFile after,
      Function<ResultFile, List<Contest>> contests) {
    Map<Key, Bar> earlier = bars(contests.apply(before));
    Map<Key, Bar> later = bars(contests.apply(after));
    Set<Key> keys = new LinkedHashSet<>(earlier.keySet());
    keys.addAll(later.keySet());
    return keys.stream()
        .map(
            key ->
                difference(
                    subject,
                    key,
                    Optional.ofNullable(earlier.get(key)),
                    Optional.ofNullable(later.get(key))))
        .toList();
  }

  private static Difference difference(
      String subject, Key key, Optional<Bar> before, Optional<Bar> after) {
    return new Difference(
        subject,
        key.setting(),
        key.line(),
        before.or(() -> after).orElseThrow().reference(),
        before.map(Bar::figure),
        after.map(Bar::figure));
  }

  private static Map<Key, Bar> bars(List<Contest> contests) {
    Map<Key, Bar> bars = new LinkedHashMap<>();
    for (Contest contest : contests) {
      contest.bars().forEach(bar -> bars.put(new Key(contest.setting(), bar.line()), bar));
    }
    return bars;
  }

  /** How many there are of each outcome that occurs. */
  Map<Outcome, Integer> counts() {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    differences.forEach(difference -> counts.merge(difference.outcome(), 1, Integer::sum));
    return counts;
  }

  /** Those that are more than the errors of measuring explain, and what one file lacks. */
  List<Difference> changes() {
    return differences.stream()
        .filter(difference -> difference.outcome() != Outcome.SAME)
        .sorted((a, b) -> a.outcome().compareTo(b.outcome()))
        .toList();
  }

  /** How many figures have an error in both files. */
  int measuredTwice() {
    return (int) differences.stream().filter(Difference::isMeasuredTwice).count();
  }

  /** What the machine did meanwhile; empty if no reference line is in both files. */
  Optional<Drift> drift() {
    return Drift.of(differences);
  }

  /** Facts other than dates and versions that differ, and so may be the cause of everything. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    // Another preset warms up longer or shorter.
    warn(warnings, "Preset", before.preset(), after.preset());
    Map<String, String> earlier = Facts.of(before);
    Map<String, String> later = Facts.of(after);
    for (String name : List.of("Machine", "JDK", "Options")) {
      warn(warnings, name, earlier.getOrDefault(name, "none"), later.getOrDefault(name, "none"));
    }
    return warnings;
  }

  private static void warn(List<String> warnings, String name, String was, String is) {
    if (!was.equals(is)) {
      warnings.add(name + " differs: " + was + " before, " + is + " after.");
    }
  }
}

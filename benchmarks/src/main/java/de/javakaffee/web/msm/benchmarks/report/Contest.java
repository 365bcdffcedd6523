package de.javakaffee.web.msm.benchmarks.report;

import de.javakaffee.web.msm.benchmarks.results.EncodedSize;
import de.javakaffee.web.msm.benchmarks.results.Measurement;
import de.javakaffee.web.msm.benchmarks.results.Parameters;
import de.javakaffee.web.msm.benchmarks.results.ResultFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures that may be compared with each other: all is the same but the line. Immutable.
 *
 * @param bars in their {@link Bar#ORDER}; at least one
 */
record Contest(Setting setting, List<Bar> bars) {

  Contest {
    bars = bars.stream().sorted(Bar.ORDER).toList();
  }

  /** Who is how fast, in the order of the file. */
  static List<Contest> speeds(ResultFile results) {
    Map<Setting, List<Bar>> found = new LinkedHashMap<>();
    for (Measurement measured : results.measurements()) {
      add(found, measured, Figure.of(measured.score()));
    }
    return contests(found);
  }

  /** Who allocates how much in an operation, where that was measured. */
  static List<Contest> allocations(ResultFile results) {
    Map<Setting, List<Bar>> found = new LinkedHashMap<>();
    for (Measurement measured : results.measurements()) {
      allocation(measured).ifPresent(figure -> add(found, measured, figure));
    }
    return contests(found);
  }

  /** What one operation allocates. */
  static Optional<Figure> allocation(Measurement measured) {
    return Optional.ofNullable(measured.secondary().get(Measurement.ALLOCATION)).map(Figure::of);
  }

  private static void add(Map<Setting, List<Bar>> found, Measurement measured, Figure figure) {
    found
        .computeIfAbsent(Setting.of(measured), setting -> new ArrayList<>())
        .add(new Bar(measured.line(), measured.reference(), figure));
  }

  /** Who writes how many bytes; after that, whole records where their size is known. */
  static List<Contest> sizes(ResultFile results) {
    Map<Setting, List<Bar>> found = new LinkedHashMap<>();
    for (EncodedSize size : results.sizes()) {
      if (size.parameters().compression().isEmpty()) {
        add(found, Setting.SIZE, size);
      }
    }
    for (EncodedSize size : results.sizes()) {
      if (size.parameters().compression().isPresent()) {
        add(found, Setting.STORED_SIZE, size);
      }
    }
    return contests(found);
  }

  private static void add(Map<Setting, List<Bar>> found, String question, EncodedSize size) {
    Parameters others = size.parameters().without(Parameters.TRANSCODER);
    String line = size.parameters().transcoder().orElseThrow();
    found
        .computeIfAbsent(new Setting(question, "", 1, others), setting -> new ArrayList<>())
        .add(new Bar(line, size.reference(), Figure.exactBytes(size.bytes())));
  }

  /** By question, in their order. */
  static Map<String, List<Contest>> byQuestion(List<Contest> contests) {
    Map<String, List<Contest>> questions = new LinkedHashMap<>();
    for (Contest contest : contests) {
      questions
          .computeIfAbsent(contest.setting().question(), question -> new ArrayList<>())
          .add(contest);
    }
    return questions;
  }

  /** One for each setting, in their order. */
  static List<Contest> contests(Map<Setting, List<Bar>> found) {
    return found.entrySet().stream()
        .map(entry -> new Contest(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Those that an administrator can choose, the best one first. */
  List<Bar> ranking() {
    return bars.stream()
        .filter(bar -> !bar.reference())
        .sorted(
            (a, b) ->
                a.figure().isBetterThan(b.figure())
                    ? -1
                    : b.figure().isBetterThan(a.figure()) ? 1 : 0)
        .toList();
  }

  /** The best one and all that cannot be told from it; none if nobody is there to beat. */
  List<Bar> winners() {
    return Standing.of(this).map(Standing::notBeaten).orElse(List.of());
  }
}

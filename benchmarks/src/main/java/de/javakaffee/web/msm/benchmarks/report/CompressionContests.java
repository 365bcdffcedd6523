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
import java.util.TreeMap;

/**
 * The same figures the other way round: for each transcoder the compressions against each other.
 * For one thread.
 */
final class CompressionContests {
  /** In the place of the parameter of transcoders, which are no line here. */
  private static final String BY = "by";

  /** What a byte takes on a line of 1 Gbit, which is in the measured time; and on one of 10. */
  private static final double NANOS_AT_1_GBIT = 8;

  private static final double NANOS_AT_10_GBIT = 0.8;

  private final Map<Setting, List<Bar>> found = new LinkedHashMap<>();

  private CompressionContests() {}

  /** Bytes of the record, then what was measured on a line of 1 Gbit, then 10 Gbit on paper. */
  static List<Contest> of(ResultFile results) {
    CompressionContests contests = new CompressionContests();
    Map<Parameters, Long> bytes = new LinkedHashMap<>();
    for (EncodedSize size : results.sizes()) {
      if (size.parameters().compression().isPresent()) {
        bytes.put(size.parameters(), size.bytes());
        contests.add(Setting.STORED_SIZE, "", size.parameters(), Figure.exactBytes(size.bytes()));
      }
    }
    for (Measurement measured : results.measurements()) {
      if (measured.parameters().compression().isPresent()) {
        Figure figure = Figure.of(measured.score());
        contests.add(measured.benchmark(), measured.mode(), measured.parameters(), figure);
      }
    }
    for (Measurement measured : results.measurements()) {
      Optional.ofNullable(bytes.get(measured.parameters()))
          .ifPresent(
              stored ->
                  contests.add(
                      measured.benchmark() + ", 10 Gbit on paper",
                      measured.mode(),
                      measured.parameters(),
                      onPaper(Figure.of(measured.score()), stored)));
    }
    return Contest.contests(contests.found);
  }

  private static Figure onPaper(Figure measured, long bytes) {
    return new Figure(
        measured.value() - bytes * (NANOS_AT_1_GBIT - NANOS_AT_10_GBIT),
        measured.error(),
        measured.quantity());
  }

  private void add(String question, String mode, Parameters parameters, Figure figure) {
    Map<String, String> others =
        new TreeMap<>(
            parameters.without(Parameters.TRANSCODER).without(Parameters.COMPRESSION).values());
    others.put(BY, parameters.transcoder().orElseThrow());
    found
        .computeIfAbsent(
            new Setting(question, mode, 1, new Parameters(others)), setting -> new ArrayList<>())
        .add(new Bar(parameters.compression().orElseThrow(), false, figure));
  }
}

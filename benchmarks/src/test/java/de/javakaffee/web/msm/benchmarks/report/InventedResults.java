package de.javakaffee.web.msm.benchmarks.report;

import static java.util.Objects.requireNonNull;

import de.javakaffee.web.msm.benchmarks.results.EncodedSize;
import de.javakaffee.web.msm.benchmarks.results.Estimate;
import de.javakaffee.web.msm.benchmarks.results.Jdk;
import de.javakaffee.web.msm.benchmarks.results.Machine;
import de.javakaffee.web.msm.benchmarks.results.Measurement;
import de.javakaffee.web.msm.benchmarks.results.Parameters;
import de.javakaffee.web.msm.benchmarks.results.ResultFile;
import de.javakaffee.web.msm.benchmarks.results.Versions;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Results that nobody measured. */
final class InventedResults {

  private InventedResults() {}

  /** Three transcoders, two references, three sessions, and a parameter that grows. */
  static ResultFile file() {
    try {
      return ResultFile.read(
          Path.of(requireNonNull(InventedResults.class.getResource("invented.json")).toURI()));
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A file with these measurements only. */
  static ResultFile of(Measurement... measurements) {
    return with(List.of(measurements), List.of());
  }

  static ResultFile with(List<Measurement> measurements, List<EncodedSize> sizes) {
    return new ResultFile(
        Instant.parse("2026-11-22T14:30:00Z"),
        "quick",
        new Machine("Some CPU", 1, 1L << 30, "Linux"),
        new Jdk("17", "Some", List.of()),
        new Versions("3.0.0", "unknown", Map.of()),
        measurements,
        sizes);
  }

  /** Microseconds for encoding LOGIN. */
  static Measurement encode(String transcoder, double microseconds, double error) {
    return measured("Encode", transcoder, false, Estimate.of(microseconds, error, "us/op"));
  }

  static Measurement measured(
      String benchmark, String transcoder, boolean reference, Estimate score) {
    return new Measurement(
        benchmark,
        "avgt",
        1,
        new Parameters(Map.of("transcoder", transcoder, "session", "LOGIN")),
        reference,
        score,
        List.of(),
        Map.of());
  }
}

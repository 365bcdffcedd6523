package de.javakaffee.web.msm.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.benchmarks.results.EncodedSize;
import de.javakaffee.web.msm.benchmarks.results.Estimate;
import de.javakaffee.web.msm.benchmarks.results.Measurement;
import de.javakaffee.web.msm.benchmarks.results.Parameters;
import de.javakaffee.web.msm.benchmarks.results.ResultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompressionContestsTest {
  private static final ResultFile RESULTS =
      InventedResults.with(
          List.of(
              stored("none", "kryo", 200),
              stored("lz4", "kryo", 150),
              stored("none", "java", 700),
              stored("lz4", "java", 300)),
          List.of(
              new EncodedSize(parameters("none", "kryo"), false, 14_000),
              new EncodedSize(parameters("lz4", "kryo"), false, 4_000)));

  @Test
  void compressionsOfOneTranscoderAreCompared() {
    assertThat(CompressionContests.of(RESULTS))
        .extracting(
            contest ->
                contest.setting().question()
                    + ": "
                    + contest.setting().text()
                    + ": "
                    + contest.bars().stream().map(Bar::text).toList())
        .containsExactly(
            "StoredSize: LOGIN, by kryo: [lz4 4,000 B, none 14,000 B]",
            "LineStore: LOGIN, by kryo: [lz4 150 ± 10 µs, none 200 ± 10 µs]",
            "LineStore: LOGIN, by java: [lz4 300 ± 10 µs, none 700 ± 10 µs]",
            // 4,000 and 14,000 bytes are 7.2 ns each faster
            "LineStore, 10 Gbit on paper: LOGIN, by kryo: [lz4 121 ± 10 µs, none 99.2 ± 10.0 µs]");
  }

  @Test
  void theDocumentHasASectionOfItsOwnForThem() {
    Map<String, String> sections = MarkdownReport.sections(RESULTS);

    assertThat(sections.get("compression"))
        .contains("| LineStore | `lz4` | `none` |", "| LOGIN, by java | **300 ± 10 µs** |");
    assertThat(sections).doesNotContainKeys("speed", "size");
  }

  @Test
  void thePageHasAHeadingForEachOfTheirQuestions(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("page.html");
    Report.write(RESULTS, page);

    assertThat(Files.readString(page))
        .contains(
            "<h2>Compression: StoredSize</h2>",
            "<h2>Compression: LineStore</h2>",
            "<h2>Compression: LineStore, 10 Gbit on paper</h2>");
  }

  private static Measurement stored(String compression, String transcoder, double micros) {
    return new Measurement(
        "LineStore",
        "avgt",
        1,
        parameters(compression, transcoder),
        false,
        Estimate.of(micros, 10, "us/op"),
        List.of(),
        Map.of());
  }

  private static Parameters parameters(String compression, String transcoder) {
    return new Parameters(
        Map.of("session", "LOGIN", "transcoder", transcoder, "compression", compression));
  }
}

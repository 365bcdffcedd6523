package de.javakaffee.web.msm.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.benchmarks.results.ResultFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The tables of docs/benchmarks.md are what the committed result file holds. {@code mvn test
 * -Dmsm.docs.write=true} writes them anew.
 */
final class BenchmarksPageTest {
  private static final Path PAGE = Path.of("..", "docs", "benchmarks.md");
  private static final Path RESULTS = Path.of("results", "standard.json");

  @Test
  void theTablesAreWhatWasMeasured() throws Exception {
    Optional<ResultFile> results = Optional.empty();
    if (Files.exists(RESULTS)) {
      results = Optional.of(ResultFile.read(RESULTS));
    } else {
      System.out.println(
          "benchmarks/" + RESULTS + " is not there: docs/benchmarks.md may hold no figures");
    }
    String written = Files.readString(PAGE);
    String right = GeneratedSections.fill(written, results);
    if (Boolean.getBoolean("msm.docs.write")) {
      Files.writeString(PAGE, right);
    } else {
      assertThat(written).isEqualTo(right);
    }
  }
}

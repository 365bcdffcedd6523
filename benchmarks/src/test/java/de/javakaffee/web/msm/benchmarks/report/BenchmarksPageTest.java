package de.javakaffee.web.msm.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.benchmarks.results.ResultFile;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * The tables of docs/benchmarks.md are what the committed result file holds, and its picture is
 * there. {@code mvn verify -Dmsm.docs.write=true} makes both anew.
 */
final class BenchmarksPageTest {
  private static final Path PAGE = Path.of("..", "docs", "benchmarks.md");
  static final Path RESULTS = Path.of("results", "standard.json");

  /** Of the run before. */
  private static final Path BEFORE = Path.of("results", "standard-before.json");

  private static final Path COMPARED = Path.of("..", "docs", "benchmarks-compared.md");

  /** Made by {@link ReportInBrowserIT}. */
  static final Path PICTURE = Path.of("..", "docs", "images", "benchmarks-page.png");

  /** In bytes: it is in the repository. */
  static final int LARGEST_PICTURE = 300_000;

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

  @Test
  void theComparisonIsThatOfTheTwoResultFiles() throws Exception {
    String right =
        ComparisonReport.markdown(Comparison.of(ResultFile.read(BEFORE), ResultFile.read(RESULTS)));
    if (Boolean.getBoolean("msm.docs.write")) {
      Files.writeString(COMPARED, right);
    } else {
      assertThat(COMPARED).content().isEqualTo(right);
    }
  }

  @Test
  void thePictureIsThere() throws Exception {
    if (Boolean.getBoolean("msm.docs.write")) {
      return; // it is made later
    }
    assertThat(PAGE).content().contains("](images/" + PICTURE.getFileName() + ")");
    BufferedImage picture = ImageIO.read(PICTURE.toFile());
    assertThat(picture.getWidth()).isEqualTo(1200);
    assertThat(Files.size(PICTURE)).isLessThan(LARGEST_PICTURE);
  }
}

package de.javakaffee.web.msm.benchmarks.report;

import static de.javakaffee.web.msm.benchmarks.report.InventedResults.encode;
import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.benchmarks.results.Jdk;
import de.javakaffee.web.msm.benchmarks.results.ResultFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ComparisonTest {
  private static final ResultFile BEFORE =
      InventedResults.of(
          encode("java", 50, 1),
          encode("kryo", 10, 0.5),
          encode("protobuf", 20, 1),
          encode("gone", 5, 1));

  private static final ResultFile AFTER =
      InventedResults.of(
          encode("java", 51, 1),
          encode("kryo", 5, 0.5),
          encode("protobuf", 40, 1),
          encode("new", 5, 1));

  private static final String TEXT =
      """
      slower       protobuf  Encode  LOGIN  20.0 ± 1.0 µs  40.0 ± 1.0 µs    2.0 ± 0.1
      faster       kryo      Encode  LOGIN  10.0 ± 0.5 µs  5.00 ± 0.50 µs  0.50 ± 0.06
      only before  gone      Encode  LOGIN  5.00 ± 1.00 µs
      only after   new       Encode  LOGIN                 5.00 ± 1.00 µs
      1 worse, 1 better, 1 not distinguishable, 1 only before, 1 only after.
      """;

  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  ComparisonTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void onlyWhatExceedsTheErrorsIsAChange() {
    String text = ComparisonReport.text(Comparison.of(BEFORE, AFTER));
    assertThat(text.replaceAll(" +", " ").replace(" \n", "\n"))
        .isEqualTo(TEXT.replaceAll(" +", " "));
    assertThat(ComparisonReport.text(Comparison.of(BEFORE, BEFORE)))
        .isEqualTo("4 not distinguishable.\n");
  }

  @Test
  void columnsOfTheTextAreAligned() {
    assertThat(ComparisonReport.text(Comparison.of(BEFORE, AFTER)).lines().limit(4))
        .extracting(String::length)
        .containsOnly(TEXT.indexOf('\n') + 2);
  }

  @Test
  void anotherJdkIsSaid() {
    ResultFile other =
        new ResultFile(
            AFTER.date(),
            AFTER.preset(),
            AFTER.machine(),
            new Jdk("25", "Some", List.of()),
            AFTER.versions(),
            AFTER.measurements(),
            AFTER.sizes());
    assertThat(ComparisonReport.text(Comparison.of(BEFORE, other)))
        .startsWith("JDK differs: 17, Some before, 25, Some after.\n");
  }

  @Test
  void sizesAndAllocationsAreComparedToo() {
    ResultFile file = InventedResults.file();
    assertThat(Comparison.of(file, file).differences())
        .hasSize(2 * file.measurements().size() + file.sizes().size())
        .extracting(Difference::outcome)
        .containsOnly(Outcome.SAME);
  }

  @Test
  void compareWritesWhatItPrints() throws IOException {
    BEFORE.write(folder.resolve("before.json"));
    AFTER.write(folder.resolve("after.json"));
    String[] files = {
      folder.resolve("before.json").toString(), folder.resolve("after.json").toString()
    };
    Path page = folder.resolve("out/comparison.html");
    Path markdown = folder.resolve("out/comparison.md");
    assertThat(run(new CompareCommand(), files[0], files[1], "--output", page.toString())).isZero();
    assertThat(run(new CompareCommand(), files[0], files[1], "--output=" + markdown)).isZero();
    assertThat(out.toString()).contains("1 worse, 1 better", "written: " + page);
    assertThat(Files.readString(page)).contains("<tr class=\"worse\"><td>slower</td>");
    assertThat(Files.readString(markdown))
        .contains("| faster | kryo | Encode | LOGIN | 10.0 ± 0.5 µs | 5.00 ± 0.50 µs |");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void reportLiesBesideTheResults() throws IOException {
    Path results = folder.resolve("results.json");
    Path markdown = folder.resolve("results.md");
    BEFORE.write(results);
    assertThat(run(new ReportCommand(), results.toString(), "--markdown", markdown.toString()))
        .isZero();
    assertThat(folder.resolve("results.html")).content().startsWith("<!DOCTYPE html>");
    assertThat(markdown)
        .content()
        .startsWith("# What the transcoders cost\n\n## machine\n\n- Meas");
  }

  @Test
  void aWrongFileIsSaidInOneLine() throws IOException {
    Path missing = folder.resolve("missing.json");
    assertThat(run(new ReportCommand(), missing.toString())).isEqualTo(1);
    Path wrong = Files.writeString(folder.resolve("wrong.json"), "{");
    assertThat(run(new CompareCommand(), wrong.toString(), missing.toString())).isEqualTo(1);
    assertThat(err.toString().lines())
        .hasSize(2)
        .satisfiesExactly(
            line -> assertThat(line).endsWith("missing.json: no such file"),
            line -> assertThat(line).startsWith("wrong.json, line 1"));
  }

  private int run(Object command, String... arguments) {
    return new CommandLine(command)
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}

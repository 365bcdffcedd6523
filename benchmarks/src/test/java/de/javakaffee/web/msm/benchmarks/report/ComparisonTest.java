package de.javakaffee.web.msm.benchmarks.report;

import static de.javakaffee.web.msm.benchmarks.report.InventedResults.encode;
import static de.javakaffee.web.msm.benchmarks.report.InventedResults.measured;
import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.benchmarks.results.Estimate;
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
      By chance alone, fewer than 1 of 3 figures would differ (confidence 99.9 %).
      """;

  private static final String NO_REFERENCE =
      "Mind the machine: no reference line was measured in both files, so its drift cannot be told"
          + " from a change of the code.\n";

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
        .isEqualTo(NO_REFERENCE + TEXT.replaceAll(" +", " "));
    assertThat(ComparisonReport.text(Comparison.of(BEFORE, BEFORE)))
        .isEqualTo(
            NO_REFERENCE
                + "4 not distinguishable.\n"
                + "By chance alone, fewer than 1 of 4 figures would differ (confidence 99.9 %).\n");
  }

  @Test
  void columnsOfTheTextAreAligned() {
    assertThat(ComparisonReport.text(Comparison.of(BEFORE, AFTER)).lines().skip(1).limit(4))
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
        .startsWith("JDK differs: 17, Some before, 25, Some after.\n" + NO_REFERENCE);
  }

  @Test
  void anotherPresetIsSaid() {
    ResultFile other =
        new ResultFile(
            AFTER.date(),
            "full",
            AFTER.machine(),
            AFTER.jdk(),
            AFTER.versions(),
            AFTER.measurements(),
            AFTER.sizes());
    assertThat(ComparisonReport.text(Comparison.of(BEFORE, other)))
        .startsWith("Preset differs: quick before, full after.\n" + NO_REFERENCE);
  }

  @Test
  void referencesThatMovedTellThatTheMachineDrifted() {
    ResultFile before = references(10, 20);
    assertThat(ComparisonReport.text(Comparison.of(before, references(20, 40))))
        .startsWith(
            "Mind the machine: reference lines, the same code in both files, take 2.00 times as"
                + " long as before (geometric mean of 2 figures; 2.00 to 2.00; 2 beyond their"
                + " errors). A transcoder that changed like them did not change.\n");
    // Twice as long and half as long: the mean stands still, the machine does not.
    assertThat(ComparisonReport.text(Comparison.of(before, references(20, 10))))
        .startsWith(
            "Mind the machine: reference lines, the same code in both files, take 1.00 times as"
                + " long as before (geometric mean of 2 figures; 0.50 to 2.00; 2 beyond their"
                + " errors).");
  }

  @Test
  void aCommonDriftIsSeenEvenWithinTheErrors() {
    assertThat(ComparisonReport.text(Comparison.of(references(10, 20), references(10.8, 21.6))))
        .startsWith("Mind the machine: ")
        .contains("take 1.08 times as long", "1.08 to 1.08; none beyond their errors");
  }

  @Test
  void referencesThatStandStillVouchForTheMachine() {
    ResultFile before = references(10, 20);
    String still =
        "The machine is the same: reference lines, the same code in both files, take 1.01 times as"
            + " long as before (geometric mean of 2 figures; 1.00 to 1.02; none beyond their"
            + " errors).";
    Comparison comparison = Comparison.of(before, references(10, 20.4));
    assertThat(ComparisonReport.text(comparison)).startsWith(still + "\n");
    assertThat(ComparisonReport.markdown(comparison)).contains("- " + still + "\n");
    assertThat(ComparisonReport.html(comparison)).contains("<dd>" + still + "</dd>");
  }

  /** One that takes so long, one that does as many operations in so much time. */
  private static ResultFile references(double fory, double rawSocket) {
    return InventedResults.of(
        encode("kryo", 10, 0.5),
        measured("Encode", "fory", true, Estimate.of(fory, 1, "us/op")),
        measured("MemcachedLoad", "raw-socket", true, Estimate.of(1 / rawSocket, 0.005, "ops/us")));
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

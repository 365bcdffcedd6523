package de.javakaffee.web.msm.benchmarks.report;

import static de.javakaffee.web.msm.benchmarks.report.InventedResults.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.javakaffee.web.msm.benchmarks.results.EncodedSize;
import de.javakaffee.web.msm.benchmarks.results.Estimate;
import de.javakaffee.web.msm.benchmarks.results.Parameters;
import de.javakaffee.web.msm.benchmarks.results.ResultFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportTest {

  @Test
  void aBarAndItsErrorAreAsLongAsTheirFigures() {
    Setting setting = Setting.of(InventedResults.encode("java", 1, 0));
    Contest contest = new Contest(setting, List.of(bar("slow", 80, 20), bar("fast", 50, 10)));
    String svg = new BarPanel(new Palette(List.of("fast", "slow"))).draw(contest).toString();
    // 144 units are 100 ns, the most that "slow" may be; zero is at 104.
    assertThat(svg)
        .contains("<rect class=\"bar\" x=\"104\" y=\"5\" width=\"72\" height=\"11\"/>")
        .contains("<rect class=\"bar\" x=\"104\" y=\"26\" width=\"115.2\" height=\"11\"/>")
        .contains("d=\"M161.6 10.5H190.4M161.6 7.5V13.5M190.4 7.5V13.5\"")
        .contains("d=\"M190.4 31.5H248.0M190.4 28.5V34.5M248.0 28.5V34.5\"")
        .contains("<text class=\"figure won\" x=\"372\" y=\"14.5\">50.0 ± 10.0 ns</text>");
  }

  @Test
  void curvesAreMadeOfWhatDiffersInOneNumber() {
    ResultFile results = InventedResults.file();
    List<Contest> speeds = Contest.speeds(results);
    assertThat(Growth.overParameters(speeds))
        .singleElement()
        .satisfies(
            growth -> {
              assertThat(growth.over()).isEqualTo("attributes");
              assertThat(growth.curves())
                  .extracting(Curve::line)
                  .containsExactly("java", "kryo", "protobuf");
              assertThat(growth.curves())
                  .allSatisfy(
                      curve ->
                          assertThat(curve.points())
                              .extracting(Curve.Point::x)
                              .containsExactly(1.0, 100.0, 10_000.0));
            });
    assertThat(Growth.overSessions(speeds, Contest.sizes(results)))
        .extracting(growth -> growth.setting().question() + ", " + growth.setting().text())
        .containsExactly(
            "Encode, newly made",
            "Encode, from the store",
            "Decode, newly made",
            "Decode, from the store");
  }

  @Test
  void aSettingIsNamedByItsQuestionOnlyIfNothingElseNamesIt() {
    assertThat(setting(Map.of("session", "LOGIN", "origin", "STORE")).text())
        .isEqualTo("LOGIN, from the store, 2 threads");
    assertThat(setting(Map.of("attributes", "20")).text()).isEqualTo("attributes 20, 2 threads");
    assertThat(new Setting("Encode", "avgt", 1, new Parameters(Map.of())).text())
        .isEqualTo("Encode");
  }

  private static Setting setting(Map<String, String> parameters) {
    return new Setting("Encode", "avgt", 2, new Parameters(parameters));
  }

  @Test
  void sizesOfRecordsAreAContestOfTheirOwn() {
    Parameters kryo = new Parameters(Map.of("transcoder", "kryo", "session", "LOGIN"));
    Parameters record =
        new Parameters(Map.of("transcoder", "kryo", "session", "LOGIN", "compression", "lz4"));
    Parameters java = new Parameters(Map.of("transcoder", "java", "session", "LOGIN"));
    ResultFile sized =
        InventedResults.with(
            List.of(),
            List.of(
                new EncodedSize(kryo, false, 187),
                new EncodedSize(record, false, 290),
                new EncodedSize(java, false, 592)));
    assertThat(Contest.sizes(sized))
        .extracting(contest -> contest.setting().question() + " " + contest.bars().size())
        .containsExactly("Size 2", "StoredSize 1");
  }

  @Test
  void namesOfStrangersAreNoMarkup(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("new/page.html");
    String name = "<img src='x'>&\"";
    Report.write(
        InventedResults.of(
            measured(name, name, false, Estimate.of(1, 0.1, "us/op")),
            measured(name, "other", true, Estimate.of(1, Double.NaN, "us/op"))),
        page);
    assertThat(Files.readString(page))
        .doesNotContain("<img")
        .contains("&lt;img src=&#39;x&#39;&gt;&amp;&quot;");
  }

  @Test
  void whatIsLeftOpenIsNoticed() {
    assertThatThrownBy(() -> new Markup().open("p").toString())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("not closed: [p]");
  }

  @Test
  void theFactsAreTheFiles() {
    assertThat(Facts.of(InventedResults.of()))
        .containsExactly(
            Map.entry("Measured", "2026-11-22 14:30 UTC, preset quick"),
            Map.entry("Version", "3.0.0, commit unknown"),
            Map.entry("Machine", "Some CPU, 1 core, 1.0 GiB, Linux"),
            Map.entry("JDK", "17, Some"));
  }

  private static Bar bar(String line, double value, double error) {
    return new Bar(line, false, new Figure(value, OptionalDouble.of(error), Quantity.TIME));
  }
}

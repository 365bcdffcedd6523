package de.javakaffee.web.msm.benchmarks.report;

import static de.javakaffee.web.msm.benchmarks.report.InventedResults.encode;
import static de.javakaffee.web.msm.benchmarks.report.InventedResults.measured;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.javakaffee.web.msm.benchmarks.results.Estimate;
import de.javakaffee.web.msm.benchmarks.results.ResultFile;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MarkdownReportTest {
  private static final ResultFile RESULTS =
      InventedResults.of(
          encode("java", 50, 1),
          encode("kryo", 10, 0.5),
          measured("Encode", "jdk", true, Estimate.of(48, Double.NaN, "us/op")),
          measured("Decode", "a|b", false, Estimate.of(1, 0.1, "ms/op")));

  private static final String END = "<!-- end of what is generated -->\n";

  @Test
  void aRowIsAContestWithItsBestInBold() {
    assertThat(MarkdownReport.sections(RESULTS).get("speed"))
        .isEqualTo(
            """
            | Encode | `java` | `kryo` | *jdk* |
            |---|--:|--:|--:|
            | LOGIN | 50.0 ± 1.0 µs | **10.0 ± 0.5 µs** | 48.0 µs |

            | Decode | `a\\|b` |
            |---|--:|
            | LOGIN | 1.00 ± 0.10 ms |
            """);
  }

  @Test
  void whatWonIsAListOfQuestions() {
    ResultFile results =
        InventedResults.of(
            encode("java", 60, 1),
            encode("kryo", 10, 0.5),
            encode("protobuf", 11, 1),
            measured("Decode", "java", false, Estimate.of(60, 40, "us/op")),
            measured("Decode", "kryo", false, Estimate.of(20, 10, "us/op")));
    assertThat(MarkdownReport.sections(results).get("what won"))
        .isEqualTo(
            """
            - **Encode**: kryo and protobuf are not told apart; java takes 6.0 times as long as kryo.
            - **Decode**: The error bars are too wide for any statement.
            """);
  }

  @Test
  void sectionsThatHoldNothingAreLeftOut() {
    assertThat(MarkdownReport.sections(RESULTS)).containsOnlyKeys("machine", "what won", "speed");
    assertThat(MarkdownReport.sections(InventedResults.file()))
        .containsOnlyKeys("machine", "what won", "speed", "allocation", "size");
  }

  @Test
  void markedSectionsAreFilledAndTheRestStays() {
    String document =
        "Prose\n<!-- generated: what won -->\nold\n"
            + END
            + "more\n<!-- generated: machine -->\n"
            + END;
    String filled = GeneratedSections.fill(document, Optional.of(RESULTS));
    assertThat(filled)
        .startsWith(
            "Prose\n<!-- generated: what won -->\n\n- **Encode**: kryo is 5.0 times as"
                + " fast as java.\n\n"
                + END
                + "more\n<!-- generated: machine -->\n\n- Measured: ")
        .endsWith("\n\n" + END);
    assertThat(GeneratedSections.fill(filled, Optional.of(RESULTS))).isEqualTo(filled);
  }

  @Test
  void withoutResultsTheSectionsSaySo() {
    assertThat(
            GeneratedSections.fill("a\n<!-- generated: speed -->\n1 µs\n" + END, Optional.empty()))
        .isEqualTo("a\n<!-- generated: speed -->\n\nNot measured yet.\n\n" + END);
  }

  @Test
  void anUnknownSectionIsNamed() {
    assertThatThrownBy(
            () -> GeneratedSections.fill("<!-- generated: sped -->\n" + END, Optional.of(RESULTS)))
        .hasMessage("the results have no section \"sped\", only [machine, what won, speed]");
    assertThatThrownBy(() -> GeneratedSections.fill("prose", Optional.of(RESULTS)))
        .hasMessage("the document has no generated section");
  }
}

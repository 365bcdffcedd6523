package de.javakaffee.web.msm.benchmarks.report;

import static de.javakaffee.web.msm.benchmarks.report.InventedResults.encode;
import static de.javakaffee.web.msm.benchmarks.report.InventedResults.measured;
import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.benchmarks.results.Estimate;
import de.javakaffee.web.msm.benchmarks.results.Measurement;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VerdictTest {

  @Test
  void theWinnerIsNamedWithTheRatios() {
    assertThat(verdict(encode("java", 50, 1), encode("kryo", 10, 0.5), encode("protobuf", 20, 1)))
        .isEqualTo("kryo is 2.0 ± 0.1 times as fast as protobuf, 5.0 ± 0.3 as java.");
  }

  @Test
  void whatOverlapsIsNotDistinguishable() {
    assertThat(verdict(encode("java", 50, 1), encode("kryo", 10, 2), encode("protobuf", 11, 1)))
        .isEqualTo("kryo, protobuf: not distinguishable. kryo is 5.0 ± 1.0 times as fast as java.");
    assertThat(verdict(encode("java", 50, 1), encode("kryo", 49, 1)))
        .isEqualTo("kryo, java: not distinguishable.");
  }

  @Test
  void withoutAnErrorNobodyWins() {
    assertThat(verdict(encode("java", 50, Double.NaN), encode("kryo", 1, 0.1)))
        .isEqualTo("kryo, java: not distinguishable.");
  }

  @Test
  void referencesTakeNoPart() {
    Measurement copy = measured("Encode", "memory-copy", true, Estimate.of(0.1, 0, "us/op"));
    assertThat(verdict(copy, encode("java", 50, 1), encode("kryo", 10, 0.5)))
        .isEqualTo("kryo is 5.0 ± 0.3 times as fast as java.");
    assertThat(verdict(copy, encode("java", 50, 1))).isEmpty();
  }

  @Test
  void moreOperationsPerSecondAreFaster() {
    assertThat(
            verdict(
                measured("Encode", "java", false, Estimate.of(10, 0.1, "ops/ms")),
                measured("Encode", "kryo", false, Estimate.of(50, 0.1, "ops/ms"))))
        .isEqualTo("kryo is 5.00 ± 0.05 times as fast as java.");
  }

  @Test
  void bytesAreCountedAgainstTheFewest() {
    assertThat(
            Verdict.of(
                new Contest(
                    new Setting(Setting.SIZE, "", 1, encode("java", 1, 1).parameters()),
                    List.of(
                        new Bar("java", false, Figure.exactBytes(592)),
                        new Bar("protobuf", false, Figure.exactBytes(324)),
                        new Bar("kryo", false, Figure.exactBytes(187))))))
        .isEqualTo("kryo needs the fewest bytes; protobuf needs 1.73 times as many, java 3.17.");
  }

  @Test
  void aSummaryTellsWinsFromDraws() {
    List<Contest> contests =
        List.of(
            contest(encode("java", 50, 1), encode("kryo", 10, 0.5)),
            contest(encode("java", 20, 1), encode("kryo", 10, 0.5)),
            contest(encode("java", 11, 1), encode("kryo", 10, 0.5)));
    assertThat(Summary.of(contests))
        .singleElement()
        .satisfies(
            summary ->
                assertThat(summary.sentences())
                    .containsExactly(
                        "In 2 of 3, kryo is 2.0 to 5.0 times as fast as java.",
                        "In 1 of 3, the best are not distinguishable."));
  }

  private static String verdict(Measurement... measurements) {
    return Verdict.of(contest(measurements));
  }

  private static Contest contest(Measurement... measurements) {
    List<Contest> contests = Contest.speeds(InventedResults.of(measurements));
    assertThat(contests).hasSize(1);
    return contests.get(0);
  }
}

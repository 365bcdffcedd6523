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
  void thoseThatAreNotToldApartAreNamedAndHowFarTheOthersAreBehind() {
    assertThat(
            verdict(
                encode("java", 60, 1),
                encode("kryo", 10, 0.5),
                encode("javolution", 47, 1),
                encode("protobuf", 11, 1)))
        .isEqualTo(
            "kryo and protobuf are not told apart; javolution takes 4.7 ± 0.3 times as long as"
                + " kryo, java 6.0 ± 0.3.");
    assertThat(verdict(encode("java", 50, 1), encode("kryo", 49, 1)))
        .isEqualTo("kryo and java are not told apart.");
  }

  @Test
  void whoIsNotToldFromTheBestOnlyBecauseOfTheErrorsIsNoEqual() {
    assertThat(verdict(encode("java", 50, 45), encode("kryo", 10, 1), encode("javolution", 20, 1)))
        .isEqualTo(
            "javolution takes 2.0 ± 0.2 times as long as kryo; the error bars are too wide to tell"
                + " java from kryo.");
    assertThat(
            verdict(
                encode("java", 50, 45),
                encode("kryo", 10, 1),
                encode("javolution", 20, 11),
                encode("protobuf", 11, 1)))
        .isEqualTo(
            "kryo and protobuf are not told apart; the error bars are too wide to tell javolution"
                + " and java from kryo.");
  }

  @Test
  void whereNobodyIsToldFromTheBestTheErrorBarsAllowNoStatement() {
    assertThat(verdict(encode("java", 50, 45), encode("kryo", 10, 9)))
        .isEqualTo("The error bars are too wide for any statement.");
    assertThat(verdict(encode("java", 50, Double.NaN), encode("kryo", 1, 0.1)))
        .isEqualTo("The error bars are too wide for any statement.");
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
    assertThat(
            verdict(
                measured("Encode", "java", false, Estimate.of(10, 0.1, "ops/ms")),
                measured("Encode", "kryo", false, Estimate.of(50, 0.1, "ops/ms")),
                measured("Encode", "protobuf", false, Estimate.of(50, 0.1, "ops/ms"))))
        .isEqualTo(
            "kryo and protobuf are not told apart; kryo is 5.00 ± 0.05 times as fast as java.");
  }

  @Test
  void bytesAreCountedAgainstTheFewest() {
    assertThat(Verdict.of(sizes(592, 324, 187)))
        .isEqualTo("kryo needs the fewest bytes; protobuf needs 1.73 times as many, java 3.17.");
    assertThat(Verdict.of(sizes(592, 187, 187)))
        .isEqualTo(
            "kryo and protobuf are not told apart; java needs 3.17 times as many bytes as kryo.");
  }

  private static Contest sizes(long java, long protobuf, long kryo) {
    return new Contest(
        new Setting(Setting.SIZE, "", 1, encode("java", 1, 1).parameters()),
        List.of(
            new Bar("java", false, Figure.exactBytes(java)),
            new Bar("protobuf", false, Figure.exactBytes(protobuf)),
            new Bar("kryo", false, Figure.exactBytes(kryo))));
  }

  @Test
  void aSummaryTellsWinsFromDraws() {
    assertThat(
            summary(
                contest(encode("java", 11, 1), encode("kryo", 10, 0.5)),
                contest(encode("java", 50, 1), encode("kryo", 10, 0.5)),
                contest(encode("java", 20, 1), encode("kryo", 10, 0.5))))
        .containsExactly(
            "In 2 of 3, kryo is 2.0 to 5.0 times as fast as java.",
            "In 1 of 3, kryo and java are not told apart.");
  }

  @Test
  void aSummaryTellsHowFarTheOthersAreBehindAGroup() {
    assertThat(
            summary(
                contest(encode("java", 60, 1), encode("kryo", 10, 1), encode("protobuf", 11, 1)),
                contest(encode("java", 90, 1), encode("kryo", 10, 1), encode("protobuf", 11, 1))))
        .containsExactly(
            "In all 2, kryo and protobuf are not told apart; java takes 6.0 to 9.0 times as long"
                + " as kryo.");
  }

  @Test
  void aSummaryTellsWhereTheErrorBarsAreTooWide() {
    Contest wide = contest(encode("java", 50, 45), encode("kryo", 10, 9));
    Contest wideJava =
        contest(encode("java", 50, 45), encode("kryo", 10, 1), encode("protobuf", 20, 1));
    assertThat(summary(wide)).containsExactly("The error bars are too wide for any statement.");
    assertThat(summary(wide, wideJava, wide))
        .containsExactly(
            "In 1 of 3, protobuf takes 2.0 times as long as kryo; the error bars are too wide to"
                + " tell java from kryo.",
            "In 2 of 3, the error bars are too wide for any statement.");
  }

  @Test
  void whoIsTheBestOfEqualsMattersOnlyWhereOthersAreMeasuredByIt() {
    assertThat(
            summary(
                contest(encode("java", 11, 1), encode("kryo", 10, 1)),
                contest(encode("java", 10, 1), encode("kryo", 11, 1))))
        .containsExactly("In all 2, kryo and java are not told apart.");
    assertThat(
            summary(
                contest(encode("java", 11, 1), encode("kryo", 10, 1), encode("protobuf", 20, 1)),
                contest(encode("java", 10, 1), encode("kryo", 11, 1), encode("protobuf", 50, 1))))
        .containsExactly(
            "In 1 of 2, kryo and java are not told apart; protobuf takes 2.0 times as long as"
                + " kryo.",
            "In 1 of 2, java and kryo are not told apart; protobuf takes 5.0 times as long as"
                + " java.");
  }

  private static List<String> summary(Contest... contests) {
    List<Summary> summaries = Summary.of(List.of(contests));
    assertThat(summaries).hasSize(1);
    return summaries.get(0).sentences();
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

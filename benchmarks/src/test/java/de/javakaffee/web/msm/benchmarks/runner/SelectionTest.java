package de.javakaffee.web.msm.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SelectionTest {
  private static final List<Job> JOBS = Plan.of(Preset.STANDARD, List.of("java", "kryo"), 2).jobs();

  @Test
  void nothingChosenMeansEverything() {
    assertThat(Selection.everything().of(JOBS)).isEqualTo(JOBS);
  }

  @Test
  void transcodersSessionsAndQuestionsAreChosenByName() {
    Selection selection =
        new Selection(List.of("kryo", "fory"), List.of("PERSONS_100"), List.of("Encode"));
    assertThat(selection.of(JOBS))
        .extracting(Job::toString)
        .containsExactly(
            "Encode kryo PERSONS_100 APPLICATION",
            "Encode fory PERSONS_100 APPLICATION",
            "Encode kryo PERSONS_100 STORE");
  }

  @Test
  void aNameThatIsNotMeasuredIsRefusedWithTheListOfThoseThatAre() {
    Selection selection = new Selection(List.of(), List.of("LOGOUT"), List.of());
    assertThatThrownBy(() -> selection.of(JOBS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("--session LOGOUT: is not measured in this preset (measured: HUN")
        .hasMessageContaining("LOGIN");
  }
}

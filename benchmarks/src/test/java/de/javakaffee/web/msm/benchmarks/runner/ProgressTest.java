package de.javakaffee.web.msm.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.benchmarks.results.Estimate;
import de.javakaffee.web.msm.benchmarks.results.Measurement;
import de.javakaffee.web.msm.benchmarks.runner.Effort.Iterations;
import de.javakaffee.web.msm.testkit.samples.SampleSession;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProgressTest {
  private static final Effort HUNDRED_SECONDS =
      new Effort(1, Iterations.NONE, Iterations.ofMillis(1, 98_500));

  private final List<Job> jobs =
      Part.of(Question.ENCODE, Who.TRANSCODERS, HUNDRED_SECONDS)
          .sessions(SampleSession.LOGIN)
          .jobs(List.of("java", "kryo"), 2);
  private final StringWriter out = new StringWriter();
  private Instant now = Instant.EPOCH;
  private final Progress progress =
      new Progress(new Plan("quick", jobs), new PrintWriter(out), () -> now);

  @Test
  void theTimeLeftIsThatOfThePlanUntilSomethingWasMeasured() {
    assertThat(progress.left()).isEqualTo(Duration.ofSeconds(200));
  }

  @Test
  void thenItGoesByThePaceSoFar() {
    progress.begins(jobs.get(0));
    now = now.plusSeconds(150);
    progress.measured(measurement());
    assertThat(progress.left()).isEqualTo(Duration.ofSeconds(150));
  }

  @Test
  void eachFigureHasALine() {
    progress.begins(jobs.get(0));
    progress.measured(measurement());
    progress.begins(jobs.get(1));
    progress.failed(List.of("why"));
    assertThat(out.toString().lines())
        .containsExactly(
            "[1/2, 3 min left] Encode java LOGIN APPLICATION: 12.3 ± 0.5 us/op, 1,024 B/op",
            "[2/2, 0 s left] Encode kryo LOGIN APPLICATION: FAILED",
            "  | why");
  }

  @Test
  void longTimesAreToldInHoursAndMinutes() {
    assertThat(Progress.rounded(Duration.ofSeconds(119))).isEqualTo("119 s");
    assertThat(Progress.rounded(Duration.ofSeconds(150))).isEqualTo("3 min");
    assertThat(Progress.rounded(Duration.ofMinutes(150))).isEqualTo("2 h 30 min");
  }

  private Measurement measurement() {
    return new Measurement(
        "Encode",
        "avgt",
        1,
        jobs.get(0).parameters(),
        false,
        Estimate.of(12.34, 0.456, "us/op"),
        List.of(List.of(12.34)),
        Map.of(Measurement.ALLOCATION, Estimate.of(1_024, Double.NaN, "B/op")));
  }
}

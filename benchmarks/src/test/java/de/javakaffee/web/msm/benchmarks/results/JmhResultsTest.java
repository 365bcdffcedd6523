package de.javakaffee.web.msm.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.AverageTimeResult;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.WorkloadParams;
import org.openjdk.jmh.runner.options.TimeValue;

final class JmhResultsTest {

  @Test
  void scoreSamplesAndAllocationAreTakenOver() {
    RunResult result = run(new double[] {1, 2, 3}, new double[] {2, 3, 4});

    assertThat(JmhResults.measurements(List.of(result), params -> params.getThreads() == 4))
        .singleElement()
        .satisfies(
            measured -> {
              assertThat(measured.benchmark()).isEqualTo("Encode");
              assertThat(measured.mode()).isEqualTo("avgt");
              assertThat(measured.threads()).isEqualTo(4);
              assertThat(measured.reference()).isTrue();
              assertThat(measured.parameters())
                  .isEqualTo(new Parameters(Map.of("transcoder", "kryo", "session", "LOGIN")));
              assertThat(measured.samples())
                  .containsExactly(List.of(1.0, 2.0, 3.0), List.of(2.0, 3.0, 4.0));
              assertThat(measured.score())
                  .isEqualTo(Estimate.of(2.5, result.getPrimaryResult().getScoreError(), "us/op"));
              assertThat(measured.score().error().orElseThrow()).isPositive();
              assertThat(measured.secondary().get(Measurement.ALLOCATION))
                  .isEqualTo(Estimate.of(640, 0, "B/op"));
              assertThat(measured.secondary()).doesNotContainKey("gc.never");
            });
  }

  @Test
  void anErrorThatJmhCannotTellIsAbsent() {
    assertThat(JmhResults.measurements(List.of(run(new double[] {1})), params -> false))
        .singleElement()
        .satisfies(
            measured -> {
              assertThat(measured.score().error()).isEmpty();
              assertThat(measured.reference()).isFalse();
            });
  }

  @Test
  void theQuestionIsTheClassUnlessItAsksSeveral() {
    assertThat(JmhResults.question("org.example.RoundTrip.roundTrip")).isEqualTo("RoundTrip");
    assertThat(JmhResults.question("org.example.Growth.threads")).isEqualTo("Growth.threads");
    assertThat(JmhResults.question("Encode.encode")).isEqualTo("Encode");
  }

  private static RunResult run(double[]... forks) {
    BenchmarkParams params = params();
    List<BenchmarkResult> results = new ArrayList<>();
    for (double[] fork : forks) {
      results.add(
          new BenchmarkResult(
              params, Arrays.stream(fork).mapToObj(score -> iteration(params, score)).toList()));
    }
    return new RunResult(params, results);
  }

  private static IterationResult iteration(BenchmarkParams params, double score) {
    IterationResult iteration = new IterationResult(params, params.getMeasurement(), null);
    TimeUnit unit = TimeUnit.MICROSECONDS;
    iteration.addResult(
        new AverageTimeResult(ResultRole.PRIMARY, "encode", 1_000, (long) (score * 1e6), unit));
    iteration.addResult(
        new ScalarResult(Measurement.ALLOCATION, 640, "B/op", AggregationPolicy.AVG));
    iteration.addResult(new ScalarResult("gc.never", Double.NaN, "ms", AggregationPolicy.AVG));
    return iteration;
  }

  private static BenchmarkParams params() {
    WorkloadParams workload = new WorkloadParams();
    workload.put("transcoder", "kryo", 0);
    workload.put("session", "LOGIN", 1);
    TimeValue time = TimeValue.seconds(1);
    return new BenchmarkParams(
        "org.example.Encode.encode",
        "generated",
        false,
        4,
        new int[] {4},
        List.of("encode"),
        2,
        0,
        new IterationParams(IterationType.WARMUP, 1, time, 1),
        new IterationParams(IterationType.MEASUREMENT, 3, time, 1),
        Mode.AverageTime,
        workload,
        TimeUnit.MICROSECONDS,
        1,
        "java",
        List.of(),
        "17",
        "VM",
        "17",
        "1.37",
        time);
  }
}

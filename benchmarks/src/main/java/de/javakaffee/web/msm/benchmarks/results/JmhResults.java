package de.javakaffee.web.msm.benchmarks.results;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** Turns what JMH returns into what a result file holds. Stateless. */
public final class JmhResults {

  private JmhResults() {}

  /**
   * One measurement for each result, in their order.
   *
   * @param reference whether a measurement is there to compare with only
   */
  public static List<Measurement> measurements(
      Collection<RunResult> results, Predicate<BenchmarkParams> reference) {
    return results.stream()
        .map(result -> measurement(result, reference.test(result.getParams())))
        .toList();
  }

  private static Measurement measurement(RunResult result, boolean reference) {
    BenchmarkParams params = result.getParams();
    Map<String, String> parameters = new TreeMap<>();
    for (String name : params.getParamsKeys()) {
      parameters.put(name, params.getParam(name));
    }
    Map<String, Estimate> secondary = new TreeMap<>();
    result
        .getSecondaryResults()
        .forEach(
            (name, figure) -> {
              // Rates of a collector that never ran
              if (Double.isFinite(figure.getScore())) {
                secondary.put(name, estimate(figure));
              }
            });
    return new Measurement(
        question(params.getBenchmark()),
        params.getMode().shortLabel(),
        params.getThreads(),
        new Parameters(parameters),
        reference,
        estimate(result.getPrimaryResult()),
        result.getBenchmarkResults().stream().map(JmhResults::samples).toList(),
        secondary);
  }

  private static Estimate estimate(Result<?> result) {
    return Estimate.of(result.getScore(), result.getScoreError(), result.getScoreUnit());
  }

  private static List<Double> samples(BenchmarkResult fork) {
    return fork.getIterationResults().stream()
        .map(IterationResult::getPrimaryResult)
        .map(Result::getScore)
        .toList();
  }

  /**
   * The class of a benchmark, and its method if that has another name: {@code
   * org.example.Encode.encode} asks {@code Encode}, {@code org.example.Growth.threads} asks {@code
   * Growth.threads}.
   */
  public static String question(String benchmark) {
    int method = benchmark.lastIndexOf('.');
    String owner = benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1, method);
    String name = benchmark.substring(method + 1);
    return name.toLowerCase(Locale.ROOT).equals(owner.toLowerCase(Locale.ROOT))
        ? owner
        : owner + "." + name;
  }
}

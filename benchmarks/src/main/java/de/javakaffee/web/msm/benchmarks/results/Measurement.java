package de.javakaffee.web.msm.benchmarks.results;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The answer to one question with one choice of parameters. Immutable.
 *
 * @param benchmark the question, such as {@code Encode} or {@code Growth.attributes}
 * @param mode as JMH abbreviates it: {@code avgt}, {@code thrpt}, {@code ss}
 * @param reference true if this is there to compare with, and not a transcoder of the project
 * @param samples one list per fork with the mean of each iteration, in the unit of the score
 * @param secondary by name: what else was measured, such as {@link #ALLOCATION}
 */
public record Measurement(
    String benchmark,
    String mode,
    int threads,
    Parameters parameters,
    boolean reference,
    Estimate score,
    List<List<Double>> samples,
    Map<String, Estimate> secondary) {
  /** Allocated bytes per operation, a secondary figure of JMH's gc profiler. */
  public static final String ALLOCATION = "gc.alloc.rate.norm";

  public Measurement {
    Text.required(benchmark, "benchmark");
    Text.required(mode, "mode");
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads + " is less than 1");
    }
    Objects.requireNonNull(parameters, "parameters");
    Objects.requireNonNull(score, "score");
    samples = samples.stream().map(List::copyOf).toList();
    secondary = Collections.unmodifiableMap(new TreeMap<>(secondary));
  }

  /** Its line in charts and tables: the transcoder, or the question where there is none. */
  public String line() {
    return parameters.transcoder().orElse(benchmark);
  }
}

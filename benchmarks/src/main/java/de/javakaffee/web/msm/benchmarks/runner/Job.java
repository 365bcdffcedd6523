package de.javakaffee.web.msm.benchmarks.runner;

import de.javakaffee.web.msm.benchmarks.results.Parameters;
import java.util.Map;

/**
 * One figure to be measured. Immutable.
 *
 * @param parameters of the benchmark, all of them
 */
record Job(Question question, int threads, Parameters parameters, Effort effort) {

  Job(Question question, int threads, Map<String, String> parameters, Effort effort) {
    this(question, threads, new Parameters(parameters), effort);
  }

  /** The transcoder, or what it is compared with. */
  String subject() {
    return parameters.transcoder().orElseThrow();
  }

  /** In one line, for people. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(question.asked()).append(' ').append(subject());
    parameters.session().ifPresent(name -> text.append(' ').append(name));
    parameters.origin().ifPresent(name -> text.append(' ').append(name));
    parameters
        .further()
        .values()
        .forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
    return threads == 1 ? text.toString() : text + " " + threads + " threads";
  }
}

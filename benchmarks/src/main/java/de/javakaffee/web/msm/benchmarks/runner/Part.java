package de.javakaffee.web.msm.benchmarks.runner;

import de.javakaffee.web.msm.benchmarks.questions.Origin;
import de.javakaffee.web.msm.benchmarks.results.Parameters;
import de.javakaffee.web.msm.testkit.samples.SampleSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A part of a preset: one question with all combinations of what is listed. Immutable; made with
 * {@link #of} and refined.
 *
 * @param origins empty where the question takes none, as are the sessions
 * @param threads {@link #ALL_CORES} for as many as this machine has cores
 * @param further values of the question's further parameter; empty if it has none
 */
record Part(
    Question question,
    Who who,
    List<SampleSession> sessions,
    List<Origin> origins,
    List<Integer> threads,
    List<String> further,
    Effort effort) {
  /** In the place of a number of threads. */
  static final int ALL_CORES = 0;

  static Part of(Question question, Who who, Effort effort) {
    List<Origin> origins = question.takesOrigin() ? List.of(Origin.APPLICATION) : List.of();
    return new Part(question, who, List.of(), origins, List.of(1), List.of(), effort);
  }

  Part sessions(SampleSession... chosen) {
    return new Part(question, who, List.of(chosen), origins, threads, further, effort);
  }

  Part allSessions() {
    return sessions(Catalogue.SESSIONS.toArray(SampleSession[]::new));
  }

  Part origins(Origin... chosen) {
    return new Part(question, who, sessions, List.of(chosen), threads, further, effort);
  }

  Part threads(Integer... chosen) {
    return new Part(question, who, sessions, origins, List.of(chosen), further, effort);
  }

  /** Values of the question's further parameter. */
  Part with(Object... values) {
    List<String> texts = Stream.of(values).map(Object::toString).toList();
    return new Part(question, who, sessions, origins, threads, texts, effort);
  }

  /** All combinations for these transcoders, those of one session next to each other. */
  List<Job> jobs(List<String> transcoders, int cores) {
    List<Job> jobs = new ArrayList<>();
    for (Map<String, String> choice : choices()) {
      for (int count : threads.stream().map(n -> n == ALL_CORES ? cores : n).distinct().toList()) {
        for (String id : who.ids(transcoders)) {
          Map<String, String> parameters = new TreeMap<>(choice);
          parameters.put(Parameters.TRANSCODER, id);
          jobs.add(new Job(question, count, parameters, effort));
        }
      }
    }
    return jobs;
  }

  private List<Map<String, String>> choices() {
    List<Map<String, String>> choices = List.of(Map.of());
    choices = combined(choices, Parameters.SESSION, sessions);
    choices = combined(choices, Parameters.ORIGIN, origins);
    for (String name : question.further()) {
      choices = combined(choices, name, further);
    }
    return choices;
  }

  private static List<Map<String, String>> combined(
      List<Map<String, String>> choices, String name, List<?> values) {
    if (values.isEmpty()) {
      return choices;
    }
    List<Map<String, String>> combined = new ArrayList<>();
    for (Map<String, String> choice : choices) {
      for (Object value : values) {
        Map<String, String> more = new TreeMap<>(choice);
        more.put(name, value.toString());
        combined.add(more);
      }
    }
    return combined;
  }
}

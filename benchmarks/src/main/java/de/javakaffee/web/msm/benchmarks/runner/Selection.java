package de.javakaffee.web.msm.benchmarks.runner;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What of a preset is measured; an empty list means all. Immutable.
 *
 * @param subjects ids of transcoders and of what they are compared with
 * @param sessions names of sample sessions
 * @param questions simple names of the benchmarks' classes
 */
record Selection(List<String> subjects, List<String> sessions, List<String> questions) {

  Selection {
    subjects = List.copyOf(subjects);
    sessions = List.copyOf(sessions);
    questions = List.copyOf(questions);
  }

  static Selection everything() {
    return new Selection(List.of(), List.of(), List.of());
  }

  /**
   * Those that are chosen. Naming sessions leaves out the questions that are put to none.
   *
   * @throws IllegalArgumentException if something chosen is in none of the jobs; lists what is
   */
  List<Job> of(List<Job> jobs) {
    check("transcoder", subjects, jobs.stream().map(Job::subject));
    check("session", sessions, jobs.stream().flatMap(job -> session(job).stream()));
    check("question", questions, jobs.stream().map(job -> job.question().asked()));
    return jobs.stream()
        .filter(job -> chosen(subjects, Optional.of(job.subject())))
        .filter(job -> chosen(sessions, session(job)))
        .filter(job -> chosen(questions, Optional.of(job.question().asked())))
        .toList();
  }

  private static Optional<String> session(Job job) {
    return job.parameters().session();
  }

  private static boolean chosen(List<String> choice, Optional<String> value) {
    return choice.isEmpty() || value.filter(choice::contains).isPresent();
  }

  private static void check(String option, List<String> choice, Stream<String> values) {
    TreeSet<String> there = values.collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    for (String name : choice) {
      if (!there.contains(name)) {
        throw new IllegalArgumentException(
            "--%s %s: is not measured in this preset (measured: %s)"
                .formatted(option, name, String.join(", ", there)));
      }
    }
  }
}

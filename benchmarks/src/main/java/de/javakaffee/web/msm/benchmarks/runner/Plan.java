package de.javakaffee.web.msm.benchmarks.runner;

import java.time.Duration;
import java.util.List;

/**
 * What is measured, in this order. Immutable.
 *
 * @param preset its name, as it stands in the result file
 */
record Plan(String preset, List<Job> jobs) {

  Plan {
    jobs = List.copyOf(jobs);
  }

  /** All of a preset for these transcoders on a machine with so many cores. */
  static Plan of(Preset preset, List<String> transcoders, int cores) {
    List<Job> jobs =
        preset.parts().stream()
            .flatMap(part -> part.jobs(transcoders, cores).stream())
            .distinct()
            .toList();
    return new Plan(preset.toString(), jobs);
  }

  Plan withJobs(List<Job> chosen) {
    return new Plan(preset, chosen);
  }

  /** How long it takes, as planned. */
  Duration duration() {
    return duration(jobs);
  }

  /** How long these jobs take, as planned. */
  static Duration duration(List<Job> jobs) {
    return jobs.stream().map(job -> job.effort().planned()).reduce(Duration.ZERO, Duration::plus);
  }
}

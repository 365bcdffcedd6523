package de.javakaffee.web.msm.benchmarks.runner;

import de.javakaffee.web.msm.benchmarks.results.Estimate;
import de.javakaffee.web.msm.benchmarks.results.Measurement;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says which figure is being measured, what came out, and how long it will go on. For one thread.
 */
final class Progress {
  private final PrintWriter out;
  private final InstantSource clock;
  private final List<Job> jobs;
  private final Instant begin;
  private int done;

  Progress(Plan plan, PrintWriter out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
    this.jobs = plan.jobs();
    this.begin = clock.instant();
  }

  /** Begins the line of the next job. */
  void begins(Job job) {
    out.printf(
        Locale.ROOT,
        "[%" + Integer.toString(jobs.size()).length() + "d/%d, %s left] %s: ",
        done + 1,
        jobs.size(),
        rounded(left()),
        job);
    out.flush();
  }

  /** What was planned for the rest, as much longer or shorter as the jobs before took. */
  Duration left() {
    Duration planned = Plan.duration(jobs.subList(0, done));
    Duration rest = Plan.duration(jobs.subList(done, jobs.size()));
    if (planned.isZero()) {
      return rest;
    }
    double pace = (double) Duration.between(begin, clock.instant()).toMillis() / planned.toMillis();
    return Duration.ofMillis(Math.round(rest.toMillis() * pace));
  }

  /** Ends the line. */
  void measured(Measurement measurement) {
    done++;
    Optional<Estimate> allocated =
        Optional.ofNullable(measurement.secondary().get(Measurement.ALLOCATION));
    out.println(text(measurement.score()) + allocated.map(bytes -> ", " + text(bytes)).orElse(""));
    out.flush();
  }

  private static String text(Estimate estimate) {
    double value = estimate.value();
    String format = "%,." + (value < 10 ? 3 : value < 1_000 ? 1 : 0) + "f";
    String error =
        estimate.error().isPresent()
            ? " ± " + String.format(Locale.ROOT, format, estimate.error().getAsDouble())
            : "";
    return String.format(Locale.ROOT, format, value) + error + " " + estimate.unit();
  }

  /** Ends the line, and says what JMH and its JVMs said. */
  void failed(List<String> said) {
    done++;
    out.println("FAILED");
    said.forEach(line -> out.println("  | " + line));
    out.flush();
  }

  /** To the minute, short ones to the second. */
  static String rounded(Duration duration) {
    long seconds = (duration.toMillis() + 500) / 1_000;
    if (seconds < 120) {
      return seconds + " s";
    }
    long minutes = (seconds + 30) / 60;
    return minutes < 120 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}

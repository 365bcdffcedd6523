package de.javakaffee.web.msm.benchmarks.runner;

import de.javakaffee.web.msm.benchmarks.results.EncodedSize;
import de.javakaffee.web.msm.benchmarks.results.Jdk;
import de.javakaffee.web.msm.benchmarks.results.Machine;
import de.javakaffee.web.msm.benchmarks.results.Measurement;
import de.javakaffee.web.msm.benchmarks.results.ResultFile;
import de.javakaffee.web.msm.benchmarks.results.Versions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/** Carries out a plan. For one thread. */
final class Run {
  private final Plan plan;
  private final List<EncodedSize> sizes;
  private final PrintWriter out;
  private final InstantSource clock;

  /**
   * @param sizes what is known before anything is measured
   */
  Run(Plan plan, List<EncodedSize> sizes, PrintWriter out, InstantSource clock) {
    this.plan = plan;
    this.sizes = sizes;
    this.out = out;
    this.clock = clock;
  }

  /**
   * Measures everything and writes the file after each figure, so that a run which is stopped
   * leaves what it has. A figure that cannot be measured is left out.
   *
   * @return the jobs that failed
   */
  List<Job> to(Path file) throws IOException {
    Versions versions = Build.versions(memcached());
    List<Measurement> measurements = new ArrayList<>();
    List<Job> failed = new ArrayList<>();
    Progress progress = new Progress(plan, out, clock);
    for (Job job : plan.jobs()) {
      JmhOutput output = new JmhOutput();
      progress.begins(job);
      try {
        Measurement measurement = Jmh.measure(job, output);
        progress.measured(measurement);
        measurements.add(measurement);
      } catch (RunnerException e) {
        output.println(String.valueOf(e.getMessage()));
        progress.failed(output.lastLines());
        failed.add(job);
      }
      new ResultFile(
              clock.instant(),
              plan.preset(),
              Machine.thisOne(),
              Jdk.thisOne(Jmh.JVM_OPTIONS),
              versions,
              measurements,
              sizes)
          .write(file);
    }
    return failed;
  }

  private Map<String, String> memcached() throws IOException {
    return plan.jobs().stream().anyMatch(job -> job.question().needsMemcached())
        ? Map.of("memcached", MemcachedVersion.found())
        : Map.of();
  }
}

package de.javakaffee.web.msm.benchmarks.runner;

import de.javakaffee.web.msm.benchmarks.questions.MemcachedState;
import de.javakaffee.web.msm.benchmarks.results.JmhResults;
import de.javakaffee.web.msm.benchmarks.results.Measurement;
import de.javakaffee.web.msm.benchmarks.results.Parameters;
import de.javakaffee.web.msm.benchmarks.subjects.Subjects;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Has JMH measure one figure, in JVMs with this JVM's class path, a fixed heap and none of its
 * other options. The garbage collector's figures are always taken. For one thread.
 */
final class Jmh {
  /** Of every JVM that measures. */
  static final List<String> JVM_OPTIONS = List.of("-Xms1g", "-Xmx1g");

  private Jmh() {}

  /**
   * The one figure of the job.
   *
   * @throws RunnerException if a JVM failed; why, it has said to the output
   */
  static Measurement measure(Job job, JmhOutput output) throws RunnerException {
    Effort effort = job.effort();
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + Pattern.quote(job.question().benchmark().getName()) + "\\.")
            .threads(job.threads())
            .forks(effort.forks())
            .warmupIterations(effort.warmUp().count())
            .measurementIterations(effort.measured().count())
            .jvmArgs(JVM_OPTIONS.toArray(String[]::new))
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true);
    if (!effort.measured().time().isZero()) {
      options.warmupTime(time(effort.warmUp())).measurementTime(time(effort.measured()));
    }
    job.parameters().values().forEach((name, value) -> options.param(name, value));
    return JmhResults.measurements(run(options.build(), output), Jmh::isReference).get(0);
  }

  private static TimeValue time(Effort.Iterations iterations) {
    return TimeValue.milliseconds(iterations.time().toMillis());
  }

  /** What a JVM prints by itself, JMH writes to the standard output: it does not belong there. */
  private static Collection<RunResult> run(Options options, JmhOutput output)
      throws RunnerException {
    PrintStream standard = System.out;
    System.setOut(output.asStream());
    try {
      return new Runner(options, output).run();
    } finally {
      System.setOut(standard);
    }
  }

  private static boolean isReference(BenchmarkParams params) {
    String subject = params.getParam(Parameters.TRANSCODER);
    return subject.equals(MemcachedState.RAW_SOCKET) || Subjects.isReference(subject);
  }
}

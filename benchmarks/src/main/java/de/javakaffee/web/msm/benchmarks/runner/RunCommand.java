package de.javakaffee.web.msm.benchmarks.runner;

import de.javakaffee.web.msm.benchmarks.subjects.Transcoders;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that measures a preset; its exit code is 1 if a figure could not be measured. */
@Command(mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {
  private final Preset preset;

  // picocli sets these
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--transcoder",
      split = ",",
      paramLabel = "<id>",
      description = "Only these transcoders and reference lines.")
  private List<String> subjects = List.of();

  @Option(
      names = "--session",
      split = ",",
      paramLabel = "<name>",
      description = "Only these sample sessions.")
  private List<String> sessions = List.of();

  @Option(
      names = "--question",
      split = ",",
      paramLabel = "<name>",
      description = "Only these benchmarks.")
  private List<String> questions = List.of();

  @Option(
      names = "--output",
      paramLabel = "<file.json>",
      description = "The result file; benchmarks-<preset>.json if not given.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--dry-run",
      description = "Say what would be measured and how long it would take.")
  private boolean dryRun;

  public RunCommand(Preset preset) {
    this.preset = preset;
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Plan plan =
        Plan.of(preset, Transcoders.installed(), Runtime.getRuntime().availableProcessors());
    try {
      plan = plan.withJobs(new Selection(subjects, sessions, questions).of(plan.jobs()));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    Carriers carriers = new Carriers();
    plan = plan.withJobs(carriers.able(plan.jobs()));
    carriers.leftOut().forEach(out::println);
    if (plan.jobs().isEmpty()) {
      throw new ParameterException(spec.commandLine(), "nothing is left to be measured");
    }
    out.printf(
        "%s: %d figures, about %s%n",
        preset, plan.jobs().size(), Progress.rounded(plan.duration()));
    out.flush();
    if (dryRun) {
      plan.jobs().forEach(out::println);
      return 0;
    }
    Path file = output.orElse(Path.of("benchmarks-" + preset + ".json"));
    List<Job> failed = new Run(plan, carriers.sizes(), out, Clock.systemUTC()).to(file);
    out.println("results: " + file);
    failed.forEach(job -> out.println("not measured: " + job));
    out.flush();
    return failed.isEmpty() ? 0 : 1;
  }
}

package de.javakaffee.web.msm.benchmarks.report;

import de.javakaffee.web.msm.benchmarks.results.ResultFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command {@code compare}: says what differs between two result files. For one thread. */
@Command(
    name = "compare",
    description = "Says which figures of two result files differ by more than their errors.",
    mixinStandardHelpOptions = true)
public final class CompareCommand implements Callable<Integer> {
  // picocli sets these
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "before.json")
  private Path before = Path.of("before.json");

  @Parameters(index = "1", paramLabel = "after.json")
  private Path after = Path.of("after.json");

  @Option(
      names = "--output",
      paramLabel = "file",
      description = "Writes all figures as a page (*.html), or the differences as Markdown.")
  private Optional<Path> output = Optional.empty();

  @Override
  public Integer call() {
    try {
      Comparison comparison = Comparison.of(ResultFile.read(before), ResultFile.read(after));
      spec.commandLine().getOut().print(ComparisonReport.text(comparison));
      spec.commandLine().getOut().flush();
      if (output.isPresent()) {
        ComparisonReport.write(comparison, output.get());
        spec.commandLine().getOut().println("written: " + output.get());
      }
      return ExitCode.OK;
    } catch (IOException e) {
      spec.commandLine().getErr().println(reason(e));
      return ExitCode.SOFTWARE;
    }
  }

  /** In one line, for people. */
  static String reason(IOException e) {
    String message = String.valueOf(e.getMessage());
    return e instanceof NoSuchFileException ? message + ": no such file" : message;
  }
}

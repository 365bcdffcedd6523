package de.javakaffee.web.msm.benchmarks.report;

import de.javakaffee.web.msm.benchmarks.results.ResultFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Command {@code report}: makes a page of a result file. For one thread. */
@Command(
    name = "report",
    description = "Makes a page of a result file, which any browser shows.",
    mixinStandardHelpOptions = true)
public final class ReportCommand implements Callable<Integer> {
  // picocli sets these
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "results.json", description = "What the benchmarks wrote.")
  private Path results = Path.of("results.json");

  @Option(
      names = "--output",
      paramLabel = "report.html",
      description = "The page. Without it, it lies beside the results.")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--markdown", paramLabel = "file.md", description = "Writes Markdown as well.")
  private Optional<Path> markdown = Optional.empty();

  @Override
  public Integer call() {
    try {
      ResultFile read = ResultFile.read(results);
      Path page = output.orElseGet(this::besideTheResults);
      Report.write(read, page);
      written(page);
      if (markdown.isPresent()) {
        MarkdownReport.write(read, markdown.get());
        written(markdown.get());
      }
      return ExitCode.OK;
    } catch (IOException e) {
      spec.commandLine().getErr().println(CompareCommand.reason(e));
      return ExitCode.SOFTWARE;
    }
  }

  private Path besideTheResults() {
    String name = results.toString();
    return Path.of(
        (name.endsWith(".json") ? name.substring(0, name.length() - 5) : name) + ".html");
  }

  private void written(Path file) {
    spec.commandLine().getOut().println("written: " + file);
  }
}

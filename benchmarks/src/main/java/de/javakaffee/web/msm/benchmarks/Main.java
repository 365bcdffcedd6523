package de.javakaffee.web.msm.benchmarks;

import de.javakaffee.web.msm.benchmarks.report.CompareCommand;
import de.javakaffee.web.msm.benchmarks.report.ReportCommand;
import de.javakaffee.web.msm.benchmarks.runner.Build;
import de.javakaffee.web.msm.benchmarks.runner.Preset;
import de.javakaffee.web.msm.benchmarks.runner.RunCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures transcoders and shows what came out; without arguments it says how. */
@Command(
    name = "java -jar benchmarks.jar",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Example, 3 minutes for four transcoders on two cores:",
      "  java -jar benchmarks.jar quick --output quick.json",
      "  java -jar benchmarks.jar report quick.json",
      "With a transcoder of your own, which is found like those of the project:",
      "  java -cp \"benchmarks.jar:mine.jar:libs/*\" \\",
      "    de.javakaffee.web.msm.benchmarks.Main quick"
    })
public final class Main implements Runnable {

  // picocli sets it
  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** All commands. */
  static CommandLine commandLine() {
    CommandLine commands = new CommandLine(new Main());
    for (Preset preset : Preset.values()) {
      CommandLine command = new CommandLine(new RunCommand(preset));
      command.getCommandSpec().usageMessage().description(preset.description());
      commands.addSubcommand(preset.toString(), command);
    }
    commands.addSubcommand(new ReportCommand());
    commands.addSubcommand(new CompareCommand());
    commands.getCommandSpec().version(Build.description());
    commands
        .getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().version(Build.description()));
    return commands;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}

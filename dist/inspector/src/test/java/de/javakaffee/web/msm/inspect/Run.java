package de.javakaffee.web.msm.inspect;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * What a run of the command line gave.
 *
 * @param exitCode as the JVM's
 * @param out printed to standard output
 * @param error printed to standard error
 */
record Run(int exitCode, String out, String error) {

  static Run of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter error = new StringWriter();
    CommandLine command =
        InspectCommand.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(error))
            .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    int exitCode = command.execute(arguments);
    return new Run(exitCode, out.toString(), error.toString());
  }
}

package de.javakaffee.web.msm.examples.cluster.sessions;

import de.javakaffee.web.msm.examples.cluster.TomcatProcess;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A place in the log of a Tomcat. Immutable.
 *
 * @param length of the log at that time, in characters
 */
record LogMark(TomcatProcess tomcat, int length) {
  private static final int MOST_LINES = 60;
  private static final Pattern UNTIL_LEVEL =
      Pattern.compile("^\\S+ \\S+ (WARNING|SEVERE) \\[[^]]*] \\S+ ");

  /** The end of the log. */
  static LogMark of(TomcatProcess tomcat) {
    return new LogMark(tomcat, tomcat.log().length());
  }

  /** What was logged since. */
  List<String> lines() {
    return tomcat.log().substring(length).lines().toList();
  }

  /** The messages of warnings and errors since, without time, thread and logger. */
  List<String> warnings() {
    return lines().stream()
        .filter(line -> UNTIL_LEVEL.matcher(line).find())
        .map(line -> UNTIL_LEVEL.matcher(line).replaceFirst(""))
        .toList();
  }

  /** The last lines since, for a person; empty if there are none. */
  String report() {
    List<String> lines = lines();
    StringBuilder report = new StringBuilder();
    lines.stream()
        .skip(Math.max(0, lines.size() - MOST_LINES))
        .forEach(line -> report.append("  ").append(line).append('\n'));
    return lines.isEmpty() ? "" : "Log of " + tomcat + " during the test:\n" + report;
  }
}

package de.javakaffee.web.msm.memcached;

import java.io.IOException;

/**
 * The server answered what the protocol forbids, or an error that has nothing to do with the value;
 * its connection is not used any more. The message completes "node n1 ...".
 */
final class UnexpectedAnswerException extends IOException {
  private static final long serialVersionUID = 1L;

  private static final int LONGEST_QUOTE = 80;

  UnexpectedAnswerException(String message) {
    super(message);
  }

  /** For a line that is no answer to this command. */
  static UnexpectedAnswerException to(String command, String line) {
    if (line.startsWith("ERROR Too many open connections")) {
      return new UnexpectedAnswerException(
          "has too many connections (\"" + line + "\"): raise its option -c or use fewer");
    }
    return new UnexpectedAnswerException("answered \"" + quoted(line) + "\" to " + command);
  }

  /** What came from the network, harmless in a log. */
  private static String quoted(String line) {
    String start = line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "..." : line;
    return start.replaceAll("[^ -~]", "?");
  }
}

package de.javakaffee.web.msm.embedded;

import java.io.IOException;

/**
 * Runs a memcached until the process is ended: {@code java -jar embedded-memcached.jar [--port N]
 * [--memory MiB] [--max-item bytes]}.
 */
public final class Main {
  private static final String USAGE =
      "usage: java -jar embedded-memcached.jar [--port N] [--memory MiB] [--max-item bytes]";

  private Main() {}

  /** Prints one line when connections are accepted; exits with 2 if an argument is wrong. */
  public static void main(String[] arguments) throws InterruptedException {
    EmbeddedOptions options;
    try {
      options = options(arguments);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.println(USAGE);
      System.exit(2);
      return;
    }
    try (EmbeddedMemcached server = EmbeddedMemcached.start(options)) {
      System.out.println(server + ", " + (options.memoryBytes() >> 20) + " MiB: ready");
      Thread.currentThread().join();
    } catch (IOException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  static EmbeddedOptions options(String... arguments) {
    EmbeddedOptions options = EmbeddedOptions.STANDARD.withPort(11211);
    for (int i = 0; i < arguments.length; i += 2) {
      if (i + 1 == arguments.length) {
        throw new IllegalArgumentException(arguments[i] + ": a number must follow");
      }
      int number = number(arguments[i], arguments[i + 1]);
      options =
          switch (arguments[i]) {
            case "--port" -> options.withPort(number);
            case "--memory" -> options.withMemoryBytes((long) number << 20);
            case "--max-item" -> options.withMaxItemBytes(number);
            default -> throw new IllegalArgumentException(arguments[i] + ": unknown option");
          };
    }
    return options;
  }

  private static int number(String option, String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(option + " \"" + value + "\": not a number", e);
    }
  }
}

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

  /** Prints one line when connections are accepted; exits with 2 if it cannot start. */
  public static void main(String[] arguments) throws InterruptedException {
    try (EmbeddedMemcached server = EmbeddedMemcached.start(options(arguments))) {
      System.out.println(server + ": ready");
      Thread.currentThread().join();
    } catch (IOException | IllegalArgumentException e) {
      System.err.println(e.getMessage() + System.lineSeparator() + USAGE);
      System.exit(2);
    }
  }

  static EmbeddedOptions options(String... arguments) {
    EmbeddedOptions options = EmbeddedOptions.STANDARD.withPort(11211);
    for (int i = 0; i < arguments.length; i += 2) {
      String number = i + 1 < arguments.length ? arguments[i + 1] : "";
      if (!number.matches("[0-9]{1,9}")) {
        throw new IllegalArgumentException(arguments[i] + " \"" + number + "\": not a number");
      }
      int value = Integer.parseInt(number);
      options =
          switch (arguments[i]) {
            case "--port" -> options.withPort(value);
            case "--memory" -> options.withLimits((long) value << 20, options.maxItemBytes(), 1024);
            case "--max-item" -> options.withLimits(options.memoryBytes(), value, 1024);
            default -> throw new IllegalArgumentException(arguments[i] + ": unknown option");
          };
    }
    return options;
  }
}

package de.javakaffee.web.msm.embedded;

import java.io.IOException;

/** Runs a memcached until the process is ended: {@code java -jar embedded-memcached.jar PORT}. */
public final class Main {
  private Main() {}

  /** Prints one line when connections are accepted. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int port = Integer.parseInt(arguments[0]);
    try (EmbeddedMemcached server =
        EmbeddedMemcached.start(EmbeddedOptions.STANDARD.withPort(port))) {
      System.out.println(server + ": ready");
      Thread.currentThread().join();
    }
  }
}

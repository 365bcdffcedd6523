package de.javakaffee.web.msm.testkit;

import de.javakaffee.web.msm.embedded.EmbeddedMemcached;
import de.javakaffee.web.msm.embedded.EmbeddedOptions;
import java.io.IOException;

/** The memcached in this JVM. Used by one thread at a time. */
final class EmbeddedRun implements MemcachedRun {
  private final EmbeddedMemcached server;
  private boolean running = true;

  private EmbeddedRun(EmbeddedMemcached server) {
    this.server = server;
  }

  /**
   * Starts the server.
   *
   * @throws IllegalStateException if it shall ask for a password or speak TLS: it can do neither
   */
  static EmbeddedRun start(int port, MemcachedServerOptions options) throws IOException {
    if (options.credentials().isPresent() || options.certificate().isPresent()) {
      throw new IllegalStateException("the embedded memcached knows neither passwords nor TLS");
    }
    EmbeddedOptions embedded =
        EmbeddedOptions.STANDARD
            .withPort(port)
            .withLimits(
                (long) options.memoryMegabytes() << 20,
                options.maxItemBytes(),
                options.maxConnections());
    return new EmbeddedRun(EmbeddedMemcached.start(embedded));
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public void freeze() {
    server.faults().freeze();
  }

  @Override
  public void thaw() {
    server.faults().thaw();
  }

  @Override
  public void kill() {
    running = false;
    server.close();
  }
}

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

  static EmbeddedRun start(int port, MemcachedServerOptions options) throws IOException {
    EmbeddedOptions embedded =
        EmbeddedOptions.STANDARD
            .withPort(port)
            .withLimits(
                (long) options.memoryMegabytes() << 20,
                options.maxItemBytes(),
                options.maxConnections())
            .withSecurity(
                options
                    .credentials()
                    .map(userAndPassword -> userAndPassword.replaceFirst(":", " ")),
                options.certificate().map(SelfSignedCertificate::context));
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

package de.javakaffee.web.msm.memcached;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.javakaffee.web.msm.testkit.MemcachedServer;
import de.javakaffee.web.msm.testkit.MemcachedServerOptions;

/** A memcached with password or TLS: the installed one, since the embedded one knows neither. */
final class GuardedMemcached {
  private GuardedMemcached() {}

  /** Starts it; where none is installed, the test is skipped and says why. */
  static MemcachedServer start(MemcachedServerOptions options) {
    assumeTrue(
        MemcachedServer.isInstalled(), "memcached is not installed: password and TLS not tried");
    return MemcachedServer.start(options);
  }
}

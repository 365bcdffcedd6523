package de.javakaffee.web.msm.embedded;

import java.time.Clock;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How an embedded memcached is started. Immutable.
 *
 * @param port port of 127.0.0.1; 0 for any free one
 * @param memoryBytes what all items may take together before the least recently used are evicted
 * @param maxItemBytes what one item may take, counting key and overhead
 * @param maxConnections clients beyond it get {@code ERROR Too many open connections}
 * @param clock tells when entries expire
 * @param credentials {@code user password}; clients must send them first, as memcached's option -Y
 *     demands
 * @param tls server side of TLS; plain text without
 */
public record EmbeddedOptions(
    int port,
    long memoryBytes,
    int maxItemBytes,
    int maxConnections,
    Clock clock,
    Optional<String> credentials,
    Optional<SSLContext> tls) {

  /** What memcached 1.6 has as delivered: any port, 64 MiB, items of 1 MiB, 1024 connections. */
  public static final EmbeddedOptions STANDARD =
      new EmbeddedOptions(
          0, 64 << 20, 1 << 20, 1024, Clock.systemUTC(), Optional.empty(), Optional.empty());

  public EmbeddedOptions {
    requireRange("port", port, 0, 65_535);
    requireRange("maxItemBytes", maxItemBytes, 1024, 1 << 30);
    requireRange("memoryBytes", memoryBytes, maxItemBytes, Long.MAX_VALUE);
    requireRange("maxConnections", maxConnections, 1, 100_000);
  }

  public EmbeddedOptions withPort(int other) {
    return new EmbeddedOptions(
        other, memoryBytes, maxItemBytes, maxConnections, clock, credentials, tls);
  }

  public EmbeddedOptions withLimits(long memory, int maxItem, int connections) {
    return new EmbeddedOptions(port, memory, maxItem, connections, clock, credentials, tls);
  }

  public EmbeddedOptions withClock(Clock other) {
    return new EmbeddedOptions(
        port, memoryBytes, maxItemBytes, maxConnections, other, credentials, tls);
  }

  public EmbeddedOptions withSecurity(Optional<String> userAndPassword, Optional<SSLContext> over) {
    return new EmbeddedOptions(
        port, memoryBytes, maxItemBytes, maxConnections, clock, userAndPassword, over);
  }

  private static void requireRange(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " " + value + ": must be from " + least + " to " + most);
    }
  }
}

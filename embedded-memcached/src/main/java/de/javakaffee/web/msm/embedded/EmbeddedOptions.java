package de.javakaffee.web.msm.embedded;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/**
 * How an embedded memcached is started. Immutable.
 *
 * @param port port of 127.0.0.1; 0 for any free one
 * @param memoryBytes what all items may take together before the least recently used are evicted
 * @param maxItemBytes what one item may take, counting key and overhead
 * @param maxConnections clients beyond it get {@code ERROR Too many open connections}
 * @param version what {@code version} answers
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
    String version,
    Clock clock,
    Optional<String> credentials,
    Optional<SSLContext> tls) {

  /** What memcached 1.6 has as delivered: 64 MiB, items of 1 MiB, 1024 connections. */
  public static final EmbeddedOptions STANDARD =
      new EmbeddedOptions(
          0,
          64L << 20,
          1 << 20,
          1024,
          "1.6.18-embedded",
          Clock.systemUTC(),
          Optional.empty(),
          Optional.empty());

  public EmbeddedOptions {
    requireRange("port", port, 0, 65_535);
    requireRange("maxItemBytes", maxItemBytes, 1024, 1 << 30);
    requireRange("memoryBytes", memoryBytes, maxItemBytes, Long.MAX_VALUE);
    requireRange("maxConnections", maxConnections, 1, 100_000);
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(clock, "clock");
    Objects.requireNonNull(credentials, "credentials");
    Objects.requireNonNull(tls, "tls");
  }

  public EmbeddedOptions withPort(int newPort) {
    return new EmbeddedOptions(
        newPort, memoryBytes, maxItemBytes, maxConnections, version, clock, credentials, tls);
  }

  public EmbeddedOptions withMemoryBytes(long newMemoryBytes) {
    return new EmbeddedOptions(
        port, newMemoryBytes, maxItemBytes, maxConnections, version, clock, credentials, tls);
  }

  public EmbeddedOptions withMaxItemBytes(int newMaxItemBytes) {
    return new EmbeddedOptions(
        port, memoryBytes, newMaxItemBytes, maxConnections, version, clock, credentials, tls);
  }

  public EmbeddedOptions withMaxConnections(int newMaxConnections) {
    return new EmbeddedOptions(
        port, memoryBytes, maxItemBytes, newMaxConnections, version, clock, credentials, tls);
  }

  public EmbeddedOptions withVersion(String newVersion) {
    return new EmbeddedOptions(
        port, memoryBytes, maxItemBytes, maxConnections, newVersion, clock, credentials, tls);
  }

  public EmbeddedOptions withClock(Clock newClock) {
    return new EmbeddedOptions(
        port, memoryBytes, maxItemBytes, maxConnections, version, newClock, credentials, tls);
  }

  public EmbeddedOptions withCredentials(String user, String password) {
    return new EmbeddedOptions(
        port,
        memoryBytes,
        maxItemBytes,
        maxConnections,
        version,
        clock,
        Optional.of(user + ' ' + password),
        tls);
  }

  public EmbeddedOptions withTls(SSLContext context) {
    return new EmbeddedOptions(
        port,
        memoryBytes,
        maxItemBytes,
        maxConnections,
        version,
        clock,
        credentials,
        Optional.of(context));
  }

  private static void requireRange(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " " + value + ": must be from " + least + " to " + most);
    }
  }
}

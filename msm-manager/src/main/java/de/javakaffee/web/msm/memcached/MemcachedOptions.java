package de.javakaffee.web.msm.memcached;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * How one memcached server is talked to. Immutable.
 *
 * @param host name or address; looked up anew for every connection
 * @param operationTimeout what one call may take, from waiting for a free connection to the last
 *     byte of the answer; only the look-up of the host name does not count
 * @param maxConnections connections to this server at a time
 * @param maxValueBytes a longer value announced by the server is taken for damage
 * @param credentials for a server that asks for them (memcached's option -Y)
 * @param tls makes TLS connections; the server's certificate must be trusted by it and name the
 *     host. Plain text without.
 * @param clock for times to live over 30 days, which memcached wants as dates
 */
public record MemcachedOptions(
    String host,
    int port,
    Duration operationTimeout,
    int maxConnections,
    int maxValueBytes,
    Optional<Credentials> credentials,
    Optional<SSLSocketFactory> tls,
    Clock clock) {
  private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);

  public MemcachedOptions {
    Objects.requireNonNull(host, "host");
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException("port " + port + ": must be from 1 to 65535");
    }
    if (operationTimeout.toMillis() < 1 || operationTimeout.compareTo(LONGEST_TIMEOUT) > 0) {
      throw new IllegalArgumentException(
          "operationTimeout " + operationTimeout + ": must be from 1 ms to 1 h");
    }
    if (maxConnections < 1) {
      throw new IllegalArgumentException(
          "maxConnections " + maxConnections + ": must be at least 1");
    }
    if (maxValueBytes < 1) {
      throw new IllegalArgumentException("maxValueBytes " + maxValueBytes + ": must be at least 1");
    }
    Objects.requireNonNull(credentials, "credentials");
    Objects.requireNonNull(tls, "tls");
    Objects.requireNonNull(clock, "clock");
  }

  /** 32 connections, values up to 64 MiB, no password, no TLS. */
  public static MemcachedOptions of(String host, int port, Duration operationTimeout) {
    return new MemcachedOptions(
        host,
        port,
        operationTimeout,
        32,
        64 << 20,
        Optional.empty(),
        Optional.empty(),
        Clock.systemUTC());
  }

  public MemcachedOptions withOperationTimeout(Duration newOperationTimeout) {
    return new MemcachedOptions(
        host, port, newOperationTimeout, maxConnections, maxValueBytes, credentials, tls, clock);
  }

  public MemcachedOptions withMaxConnections(int newMaxConnections) {
    return new MemcachedOptions(
        host, port, operationTimeout, newMaxConnections, maxValueBytes, credentials, tls, clock);
  }

  public MemcachedOptions withMaxValueBytes(int newMaxValueBytes) {
    return new MemcachedOptions(
        host, port, operationTimeout, maxConnections, newMaxValueBytes, credentials, tls, clock);
  }

  public MemcachedOptions withCredentials(Credentials newCredentials) {
    return new MemcachedOptions(
        host,
        port,
        operationTimeout,
        maxConnections,
        maxValueBytes,
        Optional.of(newCredentials),
        tls,
        clock);
  }

  public MemcachedOptions withTls(SSLSocketFactory factory) {
    return new MemcachedOptions(
        host,
        port,
        operationTimeout,
        maxConnections,
        maxValueBytes,
        credentials,
        Optional.of(factory),
        clock);
  }

  public MemcachedOptions withClock(Clock newClock) {
    return new MemcachedOptions(
        host, port, operationTimeout, maxConnections, maxValueBytes, credentials, tls, newClock);
  }

  /** {@code host:port} as it stands in messages. */
  String address() {
    return host + ':' + port;
  }
}

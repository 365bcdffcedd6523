package de.javakaffee.web.msm.embedded;

import java.time.Clock;

/**
 * How an embedded memcached is started. Immutable.
 *
 * @param port port of 127.0.0.1; 0 for any free one
 * @param memoryBytes what all items may take together before the least recently used are evicted
 * @param maxItemBytes what one item may take, counting key and overhead
 * @param maxConnections clients beyond it get {@code ERROR Too many open connections}
 * @param clock tells when entries expire
 */
public record EmbeddedOptions(
    int port, long memoryBytes, int maxItemBytes, int maxConnections, Clock clock) {

  /** What memcached 1.6 has as delivered: any port, 64 MiB, items of 1 MiB, 1024 connections. */
  public static final EmbeddedOptions STANDARD =
      new EmbeddedOptions(0, 64 << 20, 1 << 20, 1024, Clock.systemUTC());

  public EmbeddedOptions withPort(int other) {
    return new EmbeddedOptions(other, memoryBytes, maxItemBytes, maxConnections, clock);
  }

  public EmbeddedOptions withLimits(long memory, int maxItem, int connections) {
    return new EmbeddedOptions(port, memory, maxItem, connections, clock);
  }

  public EmbeddedOptions withClock(Clock other) {
    return new EmbeddedOptions(port, memoryBytes, maxItemBytes, maxConnections, other);
  }
}

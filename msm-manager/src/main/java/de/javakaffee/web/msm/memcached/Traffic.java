package de.javakaffee.web.msm.memcached;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts what went to and came from one server since the node was made. Safe for use by many
 * threads; a reader may be a moment behind.
 */
public final class Traffic {
  private final LongAdder requests = new LongAdder();
  private final LongAdder connections = new LongAdder();
  private final LongAdder bytesSent = new LongAdder();
  private final LongAdder bytesReceived = new LongAdder();

  Traffic() {}

  /** Requests sent; each is one round trip. */
  public long requests() {
    return requests.sum();
  }

  /** Connections opened; each costs one more round trip, for the version, or more with TLS. */
  public long connections() {
    return connections.sum();
  }

  /** Bytes sent, as they crossed the network but for the headers of TCP. */
  public long bytesSent() {
    return bytesSent.sum();
  }

  /** Bytes received, counted like {@link #bytesSent}. */
  public long bytesReceived() {
    return bytesReceived.sum();
  }

  void countRequest() {
    requests.increment();
  }

  void countConnection() {
    connections.increment();
  }

  void countSent(int bytes) {
    bytesSent.add(bytes);
  }

  void countReceived(int bytes) {
    bytesReceived.add(bytes);
  }

  @Override
  public String toString() {
    return requests()
        + " requests, "
        + connections()
        + " connections, "
        + bytesSent()
        + " bytes sent, "
        + bytesReceived()
        + " bytes received";
  }
}

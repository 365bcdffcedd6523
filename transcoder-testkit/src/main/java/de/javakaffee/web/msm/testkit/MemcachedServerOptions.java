package de.javakaffee.web.msm.testkit;

import java.util.Optional;

/**
 * How a memcached is started for a test. Immutable.
 *
 * @param memoryMegabytes what all items may take together
 * @param maxItemBytes what one item may take, at least 1024 and at most half of the memory
 * @param maxConnections memcached's option -c; some fewer clients are served
 * @param credentials {@code user:password} that clients have to send, memcached's option -Y
 * @param certificate TLS with this certificate; plain text without
 */
public record MemcachedServerOptions(
    int memoryMegabytes,
    int maxItemBytes,
    int maxConnections,
    Optional<String> credentials,
    Optional<SelfSignedCertificate> certificate) {

  /** As memcached is delivered: 64 MiB, items of 1 MiB, 1024 connections, no password, no TLS. */
  public static final MemcachedServerOptions STANDARD =
      new MemcachedServerOptions(64, 1 << 20, 1024, Optional.empty(), Optional.empty());

  public MemcachedServerOptions withMemoryMegabytes(int newMemoryMegabytes) {
    return new MemcachedServerOptions(
        newMemoryMegabytes, maxItemBytes, maxConnections, credentials, certificate);
  }

  public MemcachedServerOptions withMaxItemBytes(int newMaxItemBytes) {
    return new MemcachedServerOptions(
        memoryMegabytes, newMaxItemBytes, maxConnections, credentials, certificate);
  }

  public MemcachedServerOptions withMaxConnections(int newMaxConnections) {
    return new MemcachedServerOptions(
        memoryMegabytes, maxItemBytes, newMaxConnections, credentials, certificate);
  }

  public MemcachedServerOptions withCredentials(String user, String password) {
    return new MemcachedServerOptions(
        memoryMegabytes,
        maxItemBytes,
        maxConnections,
        Optional.of(user + ':' + password),
        certificate);
  }

  public MemcachedServerOptions withCertificate(SelfSignedCertificate newCertificate) {
    return new MemcachedServerOptions(
        memoryMegabytes, maxItemBytes, maxConnections, credentials, Optional.of(newCertificate));
  }
}

package de.javakaffee.web.msm.storage;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One server that keeps values under keys. Safe for use by many threads.
 *
 * <p>A request is sent when its method is called and its answer is read in {@link Reply#await()},
 * so that two nodes are written in the time of one. A method never throws what the node does;
 * {@code await} does. One deadline holds from the call to the end of {@code await}; it bounds the
 * waiting: an answer that has arrived is given even if the caller comes for it after the deadline,
 * having waited for another node.
 *
 * <p>Keys are 1 to 250 bytes of ASCII without spaces and control characters; others are refused
 * with an {@link IllegalArgumentException} before anything is sent.
 */
public interface StorageNode extends AutoCloseable {

  /** The id that the administrator gave the node; stands in session ids. */
  String id();

  /** Where the node is, for logs and status pages; no secrets. */
  default String address() {
    return toString();
  }

  /** The value under the key; empty if there is none. */
  Reply<Optional<StoredValue>> get(String key);

  /**
   * What is stored under the key, without its value crossing the network where the protocol allows
   * it. With {@code renew}, the entry's time to live starts anew in the same round trip.
   */
  Reply<Optional<ValueState>> check(String key, @Nullable TimeToLive renew);

  /** Stores the value unless the key is taken. */
  Reply<WriteResult> add(String key, byte[] value, int checksum, TimeToLive timeToLive);

  /** Stores the value if the entry is still the one that had this CAS value. */
  Reply<WriteResult> replace(
      String key, byte[] value, int checksum, long expectedCas, TimeToLive timeToLive);

  /** Stores the value whatever was there. */
  Reply<WriteResult> put(String key, byte[] value, int checksum, TimeToLive timeToLive);

  /** Starts the entry's time to live anew. False if there is none. */
  Reply<Boolean> touch(String key, TimeToLive timeToLive);

  /** A round trip without effect: returns normally if the node answers. */
  Reply<Void> probe();

  /** Closes all connections. Later calls fail with {@link NodeUnavailableException}. */
  @Override
  void close();
}

package de.javakaffee.web.msm.storage;

import de.javakaffee.web.msm.record.StoredBytes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where sessions are kept, whatever the number of nodes. Safe for use by many threads; each call
 * but {@link #nodes} and {@link #nodeForNewSession} blocks for a round trip or more.
 */
public interface SessionStorage extends AutoCloseable {

  /**
   * Compares the version that this Tomcat knows with what is stored; no value crosses the network
   * where the protocol allows it. Starts the time to live anew on the nodes that were asked, which
   * need not be all that hold a copy: {@link #touch} does that. Without {@code renew}, it goes on.
   *
   * @throws NodeUnavailableException if no node answered, or if none has an entry and one that is
   *     still there failed to say
   */
  Freshness check(SessionKey key, Receipt known, @Nullable TimeToLive renew)
      throws StorageException;

  /**
   * The newest version that the believed nodes have; empty if no node that can be reached has one.
   *
   * @throws NodeUnavailableException as {@link #check}
   */
  Optional<LoadedValue> load(SessionKey key) throws StorageException;

  /**
   * Stores the value if nothing newer is stored than what the receipt says; without receipt, if
   * nothing or an older version is. An entry that has vanished is no obstacle: deleted sessions
   * leave tombstones. Whoever is overtaken puts its changes on the newer version and saves again,
   * at once: copies of the overtaken value may remain until then.
   *
   * @throws NodeUnavailableException if no node confirmed the value
   * @throws ValueRejectedException if the value is too large for the node, or memory is exhausted
   */
  SaveResult save(
      SessionKey key, StoredBytes value, Optional<Receipt> expected, TimeToLive timeToLive)
      throws StorageException;

  /** Starts the time to live of all copies anew, as far as nodes can be reached. */
  void touch(SessionKey key, TimeToLive timeToLive);

  /** A node that is up and takes new sessions, each in turn; failover nodes only if no other is. */
  String nodeForNewSession();

  /** In configured order. */
  List<NodeStatus> nodes();

  /** Ends the background work and closes the nodes. */
  @Override
  void close();
}

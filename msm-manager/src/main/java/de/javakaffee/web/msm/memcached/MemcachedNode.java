package de.javakaffee.web.msm.memcached;

import de.javakaffee.web.msm.storage.Reply;
import de.javakaffee.web.msm.storage.StorageNode;
import de.javakaffee.web.msm.storage.StoredValue;
import de.javakaffee.web.msm.storage.TimeToLive;
import de.javakaffee.web.msm.storage.ValueState;
import de.javakaffee.web.msm.storage.WriteResult;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One memcached server. Safe for use by many threads, virtual ones included; has no thread of its
 * own, and opens its first connection with the first call.
 *
 * <p>Limits: a thread that awaits several replies of one node needs as many connections at a time.
 * A reply that is never awaited keeps its connection until the deadline is over and somebody else
 * needs it. A write that failed after it was sent has an unknown outcome, which {@link
 * de.javakaffee.web.msm.storage.NodeUnavailableException#outcomeUnknown} tells; calls that change
 * no value, {@code touch} among them, never do. With the classic text commands {@code check} and
 * all writes transfer the value back, and remaining times to live are unknown.
 */
public final class MemcachedNode implements StorageNode {
  private static final int LONGEST_KEY = 250;

  private final String id;
  private final MemcachedOptions options;
  private final Traffic traffic = new Traffic();
  private final ConnectionPool pool;

  /**
   * @param id the node's id as it stands in session ids
   */
  public MemcachedNode(String id, MemcachedOptions options) {
    this.id = Objects.requireNonNull(id, "id");
    this.options = options;
    this.pool = new ConnectionPool(options, traffic);
  }

  @Override
  public String id() {
    return id;
  }

  /** What went to and came from the server. */
  public Traffic traffic() {
    return traffic;
  }

  /** Connections that are open now, in use or idle. */
  public int openConnections() {
    return pool.size();
  }

  @Override
  public Reply<Optional<StoredValue>> get(String key) {
    String checked = checked(key);
    return call(Effect.NONE, dialect -> dialect.get(checked));
  }

  @Override
  public Reply<Optional<ValueState>> check(String key, @Nullable TimeToLive renew) {
    String checked = checked(key);
    Long expiry = renew == null ? null : expiry(renew);
    return call(Effect.NONE, dialect -> dialect.check(checked, expiry));
  }

  @Override
  public Reply<WriteResult> add(String key, byte[] value, int checksum, TimeToLive timeToLive) {
    String checked = checked(key);
    long expiry = expiry(timeToLive);
    return call(Effect.ofStoring(value), dialect -> dialect.add(checked, value, checksum, expiry));
  }

  @Override
  public Reply<WriteResult> replace(
      String key, byte[] value, int checksum, long expectedCas, TimeToLive timeToLive) {
    String checked = checked(key);
    long expiry = expiry(timeToLive);
    return call(
        Effect.ofStoring(value),
        dialect -> dialect.replace(checked, value, checksum, expectedCas, expiry));
  }

  @Override
  public Reply<WriteResult> put(String key, byte[] value, int checksum, TimeToLive timeToLive) {
    String checked = checked(key);
    long expiry = expiry(timeToLive);
    return call(Effect.ofStoring(value), dialect -> dialect.put(checked, value, checksum, expiry));
  }

  @Override
  public Reply<Boolean> touch(String key, TimeToLive timeToLive) {
    String checked = checked(key);
    long expiry = expiry(timeToLive);
    return call(Effect.NONE, dialect -> dialect.touch(checked, expiry));
  }

  @Override
  @SuppressWarnings("NullAway") // null is the only value of Void
  public Reply<Void> probe() {
    Reply<Boolean> answer = call(Effect.NONE, Dialect::probe);
    return () -> {
      answer.await();
      return null;
    };
  }

  private <T> Reply<T> call(Effect effect, Function<Dialect, Command<T>> request) {
    Deadline deadline = Deadline.in(options.operationTimeout());
    return MemcachedReply.to(label(), pool, deadline, effect, request);
  }

  /** A longer key would let memcached take the value for commands. */
  private static String checked(String key) {
    boolean valid =
        !key.isEmpty()
            && key.length() <= LONGEST_KEY
            && key.chars().allMatch(c -> c > ' ' && c < 0x7f);
    if (!valid) {
      throw new IllegalArgumentException(
          "key of "
              + key.length()
              + " characters: must be 1 to 250 of ASCII without spaces and control characters");
    }
    return key;
  }

  /** memcached keeps dates in 32 bits with sign; a later one would be taken for the past. */
  private long expiry(TimeToLive timeToLive) {
    return Math.min(Integer.MAX_VALUE, timeToLive.memcachedNotation(options.clock()));
  }

  private String label() {
    return "node " + id + " (" + options.address() + ")";
  }

  @Override
  public void close() {
    pool.close();
  }

  @Override
  public String toString() {
    return label() + ", " + pool;
  }
}

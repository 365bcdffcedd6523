package de.javakaffee.web.msm.memcached;

import de.javakaffee.web.msm.storage.NodeUnavailableException;
import de.javakaffee.web.msm.storage.Reply;
import de.javakaffee.web.msm.storage.StorageException;
import de.javakaffee.web.msm.storage.StorageNode;
import de.javakaffee.web.msm.storage.StoredValue;
import de.javakaffee.web.msm.storage.TimeToLive;
import de.javakaffee.web.msm.storage.ValueRejectedException;
import de.javakaffee.web.msm.storage.ValueState;
import de.javakaffee.web.msm.storage.ValueTag;
import de.javakaffee.web.msm.storage.WriteResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A storage node without a server, for tests of what stands above. Safe for many threads. */
public final class InMemoryNode implements StorageNode {
  private static final int ITEM_LIMIT = 1_048_000;

  private record Entry(StoredValue value, @Nullable Instant end) {}

  private final String id;
  private final Clock clock;
  private final Map<String, Entry> entries = new HashMap<>();
  private long lastCas;
  private boolean available = true;

  public InMemoryNode(String id, Clock clock) {
    this.id = id;
    this.clock = clock;
  }

  /** False: calls fail as if the server were gone; what is stored stays. */
  public synchronized void setAvailable(boolean nowAvailable) {
    available = nowAvailable;
  }

  /** Forgets everything and counts CAS values from 1 again, as a restarted server does. */
  public synchronized void restart() {
    entries.clear();
    lastCas = 0;
    available = true;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Reply<Optional<StoredValue>> get(String key) {
    checkKey(key);
    return reply(() -> Optional.ofNullable(live(key)).map(Entry::value));
  }

  @Override
  public Reply<Optional<ValueState>> check(String key, @Nullable TimeToLive renew) {
    checkKey(key);
    return reply(
        () -> {
          Entry entry = live(key);
          if (entry == null) {
            return Optional.empty();
          }
          if (renew != null) {
            entries.put(key, new Entry(entry.value, endOf(renew)));
          }
          Optional<Duration> remaining =
              Optional.ofNullable(entry.end).map(end -> Duration.between(clock.instant(), end));
          return Optional.of(new ValueState(entry.value.tag(), remaining));
        });
  }

  @Override
  public Reply<WriteResult> add(String key, byte[] value, int checksum, TimeToLive timeToLive) {
    checkKey(key);
    return reply(
        () -> {
          checkSize(key, value);
          return live(key) != null
              ? new WriteResult.Conflict()
              : store(key, value, checksum, timeToLive);
        });
  }

  @Override
  public Reply<WriteResult> replace(
      String key, byte[] value, int checksum, long expectedCas, TimeToLive timeToLive) {
    checkKey(key);
    return reply(
        () -> {
          checkSize(key, value);
          Entry entry = live(key);
          if (entry == null) {
            return new WriteResult.Missing();
          }
          return entry.value.tag().cas() == expectedCas
              ? store(key, value, checksum, timeToLive)
              : new WriteResult.Conflict();
        });
  }

  @Override
  public Reply<WriteResult> put(String key, byte[] value, int checksum, TimeToLive timeToLive) {
    checkKey(key);
    return reply(
        () -> {
          checkSize(key, value);
          return store(key, value, checksum, timeToLive);
        });
  }

  @Override
  public Reply<Boolean> touch(String key, TimeToLive timeToLive) {
    checkKey(key);
    return reply(
        () -> {
          Entry entry = live(key);
          if (entry != null) {
            entries.put(key, new Entry(entry.value, endOf(timeToLive)));
          }
          return entry != null;
        });
  }

  @Override
  @SuppressWarnings("NullAway") // null is the only value of Void
  public Reply<Void> probe() {
    return reply(() -> null);
  }

  @Override
  public void close() {
    setAvailable(false);
  }

  private WriteResult store(String key, byte[] value, int checksum, TimeToLive timeToLive) {
    ValueTag tag = new ValueTag(++lastCas, checksum);
    entries.put(key, new Entry(new StoredValue(value, tag), endOf(timeToLive)));
    return new WriteResult.Written(tag);
  }

  private void checkSize(String key, byte[] value) throws ValueRejectedException {
    if (value.length > ITEM_LIMIT) {
      entries.remove(key);
      throw new ValueRejectedException(
          "node " + id + " refused a value of " + value.length + " bytes", value.length);
    }
  }

  private @Nullable Entry live(String key) {
    Entry entry = entries.get(key);
    boolean over = entry != null && entry.end != null && !entry.end.isAfter(clock.instant());
    return over ? null : entry;
  }

  private @Nullable Instant endOf(TimeToLive timeToLive) {
    return timeToLive.isUnlimited() ? null : clock.instant().plusSeconds(timeToLive.seconds());
  }

  /** The action is done now, as by a server; its result is told when it is awaited. */
  private synchronized <T> Reply<T> reply(Reply<T> action) {
    Reply<T> outcome = outcomeOf(action);
    AtomicBoolean awaited = new AtomicBoolean();
    return () -> {
      if (awaited.getAndSet(true)) {
        throw new IllegalStateException("this reply was awaited before");
      }
      return outcome.await();
    };
  }

  private <T> Reply<T> outcomeOf(Reply<T> action) {
    try {
      if (!available) {
        throw new NodeUnavailableException("node " + id + " is not available", false, null);
      }
      T result = action.await();
      return () -> result;
    } catch (StorageException e) {
      return () -> {
        throw e;
      };
    }
  }

  private static void checkKey(String key) {
    if (!key.matches("[!-~]{1,250}")) {
      throw new IllegalArgumentException("key \"" + key + "\"");
    }
  }

  @Override
  public String toString() {
    return "node " + id + " (in memory)";
  }
}

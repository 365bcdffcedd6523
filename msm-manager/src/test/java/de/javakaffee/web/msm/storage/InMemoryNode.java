package de.javakaffee.web.msm.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A node that keeps its entries in memory, expires them by a {@link ManualClock}, and fails on
 * command in the ways of a memcached. Waiting for it moves the clock instead of taking time. Safe
 * for use by many threads.
 *
 * <p>Like memcached it counts CAS values per server from 1, starts anew after a restart, keeps them
 * when an entry is touched, and deletes the old value when a new one is too large.
 */
public final class InMemoryNode implements StorageNode {

  /** One operation time-out. */
  public static final Duration TIMEOUT = Duration.ofSeconds(1);

  private static final int ITEM_LIMIT = 1 << 20;

  private record Entry(StoredValue value, Optional<Instant> expiresAt) {}

  private enum Condition {
    FINE,
    /** Refuses connections. */
    GONE,
    /** Takes requests, answers none of them until it is thawed. */
    FROZEN
  }

  private final String id;
  private final ManualClock clock;
  private final Map<String, Entry> entries = new HashMap<>();
  private final List<String> calls = new ArrayList<>();
  private final List<Runnable> late = new ArrayList<>();
  private Condition condition = Condition.FINE;
  private Duration delay = Duration.ZERO;
  private int wrongAnswers;
  private int itemLimit = ITEM_LIMIT;
  private boolean tellsRemaining = true;
  private long lastCas;
  private int openReplies;
  private boolean closed;

  public InMemoryNode(String id, ManualClock clock) {
    this.id = id;
    this.clock = clock;
  }

  /** The process ends: connections are refused, entries are lost. */
  public synchronized void kill() {
    condition = Condition.GONE;
    entries.clear();
    lastCas = 0;
  }

  /** Cannot be reached, but keeps what it has. */
  public synchronized void disconnect() {
    condition = Condition.GONE;
  }

  /** Stops like a process that got SIGSTOP: takes requests, answers none. */
  public synchronized void freeze() {
    condition = Condition.FROZEN;
  }

  /** Ends what {@link #kill}, {@link #disconnect} or {@link #freeze} began; does what came late. */
  public synchronized void comeBack() {
    condition = Condition.FINE;
    late.forEach(Runnable::run);
    late.clear();
  }

  /** From now on each answer takes so long. */
  public synchronized void answerAfter(Duration newDelay) {
    delay = newDelay;
  }

  /** The next calls get answers that break the protocol. */
  public synchronized void failNextCalls(int times) {
    wrongAnswers = times;
  }

  public synchronized void limitItemsTo(int bytes) {
    itemLimit = bytes;
  }

  /** Behaves like a server without meta commands, which does not tell how long entries live. */
  public synchronized void withoutRemaining() {
    tellsRemaining = false;
  }

  /** The entry vanishes, as if it had been evicted. */
  public synchronized void evict(String key) {
    entries.remove(key);
  }

  /** What was called since the last time, such as {@code get <key>}, probes left out. */
  public synchronized List<String> calls() {
    List<String> copy = calls.stream().filter(call -> !call.equals("probe")).toList();
    calls.clear();
    return copy;
  }

  /** What is stored under the key, whatever the node's condition. */
  public synchronized Optional<StoredValue> stored(String key) {
    return live(key).map(this::describe);
  }

  /** Replies that were not awaited: each would occupy a connection for ever. */
  public synchronized int openReplies() {
    return openReplies;
  }

  public synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Reply<Optional<StoredValue>> get(String key) {
    return call("get", key, () -> live(key).map(this::describe));
  }

  @Override
  public Reply<Optional<ValueState>> check(String key, @Nullable TimeToLive renew) {
    return call("check", key, () -> doCheck(key, renew));
  }

  @Override
  public Reply<WriteResult> add(String key, byte[] value, int checksum, TimeToLive timeToLive) {
    return store(
        "add",
        key,
        value,
        checksum,
        timeToLive,
        () -> live(key).map(e -> new WriteResult.Conflict()));
  }

  @Override
  public Reply<WriteResult> replace(
      String key, byte[] value, int checksum, long expectedCas, TimeToLive timeToLive) {
    return store(
        "replace",
        key,
        value,
        checksum,
        timeToLive,
        () ->
            live(key).isEmpty()
                ? Optional.of(new WriteResult.Missing())
                : live(key)
                    .filter(entry -> entry.value().tag().cas() != expectedCas)
                    .map(entry -> new WriteResult.Conflict()));
  }

  @Override
  public Reply<WriteResult> put(String key, byte[] value, int checksum, TimeToLive timeToLive) {
    return store("put", key, value, checksum, timeToLive, Optional::empty);
  }

  @Override
  public Reply<Boolean> touch(String key, TimeToLive timeToLive) {
    return call("touch", key, () -> doCheck(key, timeToLive).isPresent());
  }

  @Override
  @SuppressWarnings("NullAway") // Void has no other value
  public Reply<Void> probe() {
    return call("probe", "-", () -> null);
  }

  @Override
  public synchronized void close() {
    closed = true;
  }

  @Override
  public String toString() {
    return "memory:" + id;
  }

  private Optional<ValueState> doCheck(String key, @Nullable TimeToLive renew) {
    Optional<Entry> found = live(key);
    if (renew != null) {
      found.ifPresent(entry -> entries.put(key, new Entry(entry.value(), expiry(renew))));
    }
    return found.map(entry -> new ValueState(entry.value().tag(), remaining(entry)));
  }

  private Reply<WriteResult> store(
      String name,
      String key,
      byte[] value,
      int checksum,
      TimeToLive timeToLive,
      Supplier<Optional<? extends WriteResult>> obstacle) {
    return call(
        name,
        key,
        () -> {
          if (value.length > itemLimit) {
            entries.remove(key);
            throw new ValueRejectedException(
                this + ": " + value.length + " bytes exceed the item limit " + itemLimit,
                value.length);
          }
          Optional<? extends WriteResult> inTheWay = obstacle.get();
          if (inTheWay.isPresent()) {
            return inTheWay.get();
          }
          lastCas++;
          ValueTag tag = new ValueTag(lastCas, checksum);
          entries.put(key, new Entry(new StoredValue(value.clone(), tag), expiry(timeToLive)));
          return new WriteResult.Written(tag);
        });
  }

  /** What the server does with a request. */
  @FunctionalInterface
  private interface Operation<T> {
    T run() throws StorageException;
  }

  private synchronized <T> Reply<T> call(String name, String key, Operation<T> operation) {
    if (!key.matches("[!-~]{1,250}")) {
      throw new IllegalArgumentException("key \"" + key + "\" is not valid");
    }
    calls.add(name.equals("probe") ? name : name + " " + key);
    openReplies++;
    boolean write = !List.of("get", "check", "probe").contains(name);
    if (closed || condition == Condition.GONE) {
      return reply(Duration.ZERO, failure("connection refused", false));
    }
    if (condition == Condition.FROZEN) {
      late.add(() -> runLate(operation));
      return reply(TIMEOUT, failure("no answer to " + name + " within 1000 ms", write));
    }
    if (wrongAnswers > 0) {
      wrongAnswers--;
      return reply(
          delay,
          () -> {
            throw NodeUnavailableException.glitch(this + ": answered \"WHAT\"", write, null);
          });
    }
    Operation<T> result = runNow(operation);
    return delay.compareTo(TIMEOUT) < 0
        ? reply(delay, result)
        : reply(TIMEOUT, failure("no answer to " + name + " within 1000 ms", write));
  }

  private <T> Reply<T> reply(Duration wait, Operation<T> result) {
    Instant readyAt = clock.instant().plus(wait);
    AtomicBoolean awaited = new AtomicBoolean();
    return () -> {
      if (awaited.getAndSet(true)) {
        throw new IllegalStateException("a reply is awaited once");
      }
      synchronized (this) {
        openReplies--;
      }
      clock.advanceTo(readyAt);
      return result.run();
    };
  }

  private static <T> Operation<T> runNow(Operation<T> operation) {
    try {
      T result = operation.run();
      return () -> result;
    } catch (StorageException e) {
      return () -> {
        throw e;
      };
    }
  }

  private static void runLate(Operation<?> operation) {
    try {
      operation.run();
    } catch (StorageException e) {
      // Nobody waits for the answer any more
    }
  }

  private <T> Operation<T> failure(String what, boolean outcomeUnknown) {
    return () -> {
      throw new NodeUnavailableException(this + ": " + what, outcomeUnknown, null);
    };
  }

  private Optional<Entry> live(String key) {
    entries
        .values()
        .removeIf(
            entry -> entry.expiresAt().filter(end -> !clock.instant().isBefore(end)).isPresent());
    return Optional.ofNullable(entries.get(key));
  }

  private Optional<Instant> expiry(TimeToLive timeToLive) {
    return timeToLive.isUnlimited()
        ? Optional.empty()
        : Optional.of(clock.instant().plusSeconds(timeToLive.seconds()));
  }

  private Optional<Duration> remaining(Entry entry) {
    return entry
        .expiresAt()
        .filter(end -> tellsRemaining)
        .map(end -> Duration.ofSeconds(Duration.between(clock.instant(), end).toSeconds()));
  }

  private StoredValue describe(Entry entry) {
    return new StoredValue(entry.value().bytes(), entry.value().tag(), remaining(entry));
  }
}

package de.javakaffee.web.msm.memcached;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;

/**
 * The connections to one server: opened on demand, bounded in number, used again in the order last
 * in first out. Safe for use by many threads, virtual ones included; has no thread of its own.
 *
 * <p>A connection is looked at when it is taken out, so that one that the server has closed
 * meanwhile, by a restart for instance, is never used.
 */
final class ConnectionPool {
  private final MemcachedOptions options;
  private final Traffic traffic;
  private final Semaphore free;
  private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
  private final Set<Lease> leases = ConcurrentHashMap.newKeySet();
  private volatile String lastDialect = "never connected";
  private volatile boolean closed;

  ConnectionPool(MemcachedOptions options, Traffic traffic) {
    this.options = options;
    this.traffic = traffic;
    this.free = new Semaphore(options.maxConnections());
  }

  /** A connection for one call: an idle one, else a new one. Waits while all are in use. */
  Lease lease(Deadline deadline) throws IOException {
    awaitFree(deadline);
    Connection connection = idle.pollFirst();
    while (connection != null && !connection.isFitForUse()) {
      connection.close();
      connection = idle.pollFirst();
    }
    if (connection != null) {
      return leased(connection, deadline, true);
    }
    return leased(open(deadline), deadline, false);
  }

  /** A new connection for one call. Idle ones are closed, since one of them was found broken. */
  Lease leaseNew(Deadline deadline) throws IOException {
    closeIdle();
    awaitFree(deadline);
    return leased(open(deadline), deadline, false);
  }

  private void awaitFree(Deadline deadline) throws IOException {
    requireOpen();
    boolean interrupted = false;
    try {
      while (!free.tryAcquire()) {
        try {
          if (free.tryAcquire(nanosToNextDeadline(deadline), TimeUnit.NANOSECONDS)) {
            return;
          }
        } catch (InterruptedException e) {
          interrupted = true;
        }
        if (deadline.isOver()) {
          throw new NoFreeConnectionException(options.maxConnections());
        }
        discardOverdue();
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private long nanosToNextDeadline(Deadline deadline) {
    return LongStream.concat(
            LongStream.of(deadline.remainingNanos()),
            leases.stream().mapToLong(lease -> lease.deadline.remainingNanos()))
        .min()
        .orElse(0);
  }

  /** A reply that nobody awaited in time keeps its connection no longer. */
  private void discardOverdue() {
    leases.stream().filter(lease -> lease.deadline.isOver()).forEach(Lease::discard);
  }

  private Connection open(Deadline deadline) throws IOException {
    try {
      Connection connection = Connection.open(options, deadline, traffic);
      lastDialect = connection.dialect().toString();
      return connection;
    } catch (IOException | RuntimeException e) {
      free.release();
      throw e;
    }
  }

  private Lease leased(Connection connection, Deadline deadline, boolean reused)
      throws IOException {
    connection.setDeadline(deadline);
    Lease lease = new Lease(connection, deadline, reused);
    leases.add(lease);
    if (closed) {
      lease.discard();
      requireOpen();
    }
    return lease;
  }

  /** Connections that are open now, in use or idle. */
  int size() {
    return leases.size() + idle.size();
  }

  /** Closes all connections, also those in use; later calls fail. */
  void close() {
    closed = true;
    closeIdle();
    leases.forEach(Lease::discard);
  }

  private void closeIdle() {
    for (Connection next = idle.pollFirst(); next != null; next = idle.pollFirst()) {
      next.close();
    }
  }

  /** What the newest connection speaks, and how many connections there are. */
  @Override
  public String toString() {
    return lastDialect
        + (options.tls().isPresent() ? " over TLS, " : ", ")
        + size()
        + " connections";
  }

  private void requireOpen() throws IOException {
    if (closed) {
      throw new UnexpectedAnswerException("is closed");
    }
  }

  /**
   * The use of a connection for one call. To be ended once by {@link #giveBack} or {@link
   * #discard}; what comes later has no effect, since the pool takes back what is overdue.
   */
  final class Lease {
    private final Connection connection;
    private final Deadline deadline;
    private final boolean reused;
    private final AtomicBoolean ended = new AtomicBoolean();

    private Lease(Connection connection, Deadline deadline, boolean reused) {
      this.connection = connection;
      this.deadline = deadline;
      this.reused = reused;
    }

    Connection connection() {
      return connection;
    }

    /** True if the connection served other calls before. */
    boolean isReused() {
      return reused;
    }

    /** Ends the use; the connection may serve again, unless the server has sent too much. */
    void giveBack() {
      if (connection.answers().hasLeftOver()) {
        discard();
      } else if (end()) {
        connection.rest();
        idle.addFirst(connection);
        free.release();
        if (closed) {
          closeIdle();
        }
      }
    }

    /** Ends the use and closes the connection. */
    void discard() {
      if (end()) {
        connection.close();
        free.release();
      }
    }

    private boolean end() {
      leases.remove(this);
      return ended.compareAndSet(false, true);
    }
  }
}

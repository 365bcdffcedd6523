package de.javakaffee.web.msm.memcached;

import de.javakaffee.web.msm.memcached.ConnectionPool.Lease;
import java.io.IOException;
import java.util.function.Function;

/**
 * A request on its way, and the connection on which its answer will come. Used by one thread.
 *
 * <p>Repeats itself once, on a new connection, if a connection that had served before turns out to
 * be broken, and only where nothing is done twice: a request that was not sent as a whole, or one
 * that changes no value and got no byte of an answer. Never after a time-out.
 */
final class Exchange<T> {
  private final ConnectionPool pool;
  private final Deadline deadline;
  private final Function<Dialect, Command<T>> request;
  private final Lease lease;
  private final Command.AnswerParser<T> answer;

  private Exchange(
      ConnectionPool pool, Deadline deadline, Function<Dialect, Command<T>> request, Lease lease)
      throws IOException {
    this.pool = pool;
    this.deadline = deadline;
    this.request = request;
    this.lease = lease;
    try {
      Command<T> command = request.apply(lease.connection().dialect());
      lease.connection().send(command.request());
      this.answer = command.answer();
    } catch (IOException | RuntimeException e) {
      lease.discard();
      throw e;
    }
  }

  /**
   * Sends the request.
   *
   * @throws IOException if it could not be sent as a whole: the server has done nothing
   */
  static <T> Exchange<T> send(
      ConnectionPool pool, Deadline deadline, Function<Dialect, Command<T>> request)
      throws IOException {
    Lease lease = pool.lease(deadline);
    try {
      return new Exchange<>(pool, deadline, request, lease);
    } catch (IOException e) {
      if (!lease.isReused() || deadline.isOver()) {
        throw e;
      }
      return new Exchange<>(pool, deadline, request, pool.leaseNew(deadline));
    }
  }

  /**
   * Reads the answer. Called once.
   *
   * @param repeatable true if the request changes no value
   */
  T receive(boolean repeatable) throws IOException {
    try {
      return receive();
    } catch (RefusedValueException e) {
      throw e;
    } catch (IOException e) {
      boolean stale = lease.isReused() && !lease.connection().answers().hasBegun();
      if (!repeatable || !stale || deadline.isOver()) {
        throw e;
      }
      return new Exchange<>(pool, deadline, request, pool.leaseNew(deadline)).receive();
    }
  }

  private T receive() throws IOException {
    try {
      T result = answer.read(lease.connection().answers());
      lease.giveBack();
      return result;
    } catch (RefusedValueException e) {
      lease.giveBack();
      throw e;
    } catch (IOException | RuntimeException e) {
      lease.discard();
      throw e;
    }
  }
}

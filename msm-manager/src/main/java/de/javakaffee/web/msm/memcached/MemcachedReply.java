package de.javakaffee.web.msm.memcached;

import de.javakaffee.web.msm.storage.NodeUnavailableException;
import de.javakaffee.web.msm.storage.Reply;
import de.javakaffee.web.msm.storage.StorageException;
import de.javakaffee.web.msm.storage.ValueRejectedException;
import java.io.IOException;
import java.util.function.Function;

/**
 * An {@link Exchange} as the storage sees it: failures are told when the reply is awaited, in its
 * exceptions. Used by one thread; an interrupt of it is put off until the call is over.
 */
final class MemcachedReply<T> implements Reply<T> {
  private final String node;
  private final Deadline deadline;
  private final Effect effect;
  private final Exchange<T> exchange;
  private boolean awaited;

  private MemcachedReply(String node, Deadline deadline, Effect effect, Exchange<T> exchange) {
    this.node = node;
    this.deadline = deadline;
    this.effect = effect;
    this.exchange = exchange;
  }

  /**
   * Sends a request.
   *
   * @param node name and address, for messages
   */
  static <T> Reply<T> to(
      String node,
      ConnectionPool pool,
      Deadline deadline,
      Effect effect,
      Function<Dialect, Command<T>> request) {
    boolean interrupted = Thread.interrupted();
    try {
      return new MemcachedReply<>(node, deadline, effect, Exchange.send(pool, deadline, request));
    } catch (IOException e) {
      String text = FailureText.of(e, deadline, "did not take a request");
      NodeUnavailableException failure = new NodeUnavailableException(node + ' ' + text, false, e);
      return () -> {
        throw failure;
      };
    } finally {
      restore(interrupted);
    }
  }

  @Override
  public T await() throws StorageException {
    if (awaited) {
      throw new IllegalStateException("this reply was awaited before");
    }
    awaited = true;
    boolean interrupted = Thread.interrupted();
    try {
      return exchange.receive(!effect.changesValue());
    } catch (RefusedValueException e) {
      throw new ValueRejectedException(
          "%s refused a value of %d bytes: %s".formatted(node, effect.size(), e.getMessage()),
          effect.size());
    } catch (IOException e) {
      String text = FailureText.of(e, deadline, "did not answer");
      throw new NodeUnavailableException(node + ' ' + text, effect.changesValue(), e);
    } finally {
      restore(interrupted);
    }
  }

  private static void restore(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}

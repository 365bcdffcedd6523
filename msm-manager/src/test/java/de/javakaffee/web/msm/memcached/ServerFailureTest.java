package de.javakaffee.web.msm.memcached;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.javakaffee.web.msm.storage.NodeUnavailableException;
import de.javakaffee.web.msm.storage.Reply;
import de.javakaffee.web.msm.storage.StorageException;
import de.javakaffee.web.msm.storage.TimeToLive;
import de.javakaffee.web.msm.storage.WriteResult;
import de.javakaffee.web.msm.testkit.Eventually;
import de.javakaffee.web.msm.testkit.MemcachedServer;
import de.javakaffee.web.msm.testkit.MemcachedServerOptions;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the client makes of a memcached that is killed, restarted, frozen or crowded. */
final class ServerFailureTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(1);
  private static final Duration SLACK = Duration.ofSeconds(5);
  private static final TimeToLive LONG = TimeToLive.of(Duration.ofSeconds(1000));

  private final MemcachedServer server =
      MemcachedServer.start(MemcachedServerOptions.STANDARD.withMaxItemBytes(32 << 20));
  private final MemcachedNode node =
      new MemcachedNode("n1", MemcachedOptions.of(server.host(), server.port(), TIMEOUT));

  @AfterEach
  void close() {
    node.close();
    server.close();
  }

  private Reply<WriteResult> put(int size) {
    return node.put("k", new byte[size], 1, LONG);
  }

  private static NodeUnavailableException failureOf(Reply<?> reply) {
    NodeUnavailableException failure =
        catchThrowableOfType(NodeUnavailableException.class, reply::await);
    assertThat(failure).isNotNull();
    return failure;
  }

  private String messageOf(NodeUnavailableException failure) {
    return String.valueOf(failure.getMessage()).replace(server.address(), "HOST:PORT");
  }

  @Test
  void theFirstWriteAfterARestartSucceedsThoughAllPooledConnectionsAreBroken()
      throws StorageException {
    List<Reply<Void>> replies = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      replies.add(node.probe());
    }
    for (Reply<Void> reply : replies) {
      reply.await();
    }
    assertThat(node.openConnections()).isEqualTo(5);
    server.restart();

    assertThat(put(100).await()).isInstanceOf(WriteResult.Written.class);

    assertThat(node.openConnections()).isEqualTo(1);
  }

  @Test
  void aKilledServerIsRefusedAtOnceAndUsedAgainAsSoonAsItIsBack() throws StorageException {
    put(100).await();
    server.stop();

    NodeUnavailableException failure = failureOf(put(100));

    assertThat(messageOf(failure))
        .isEqualTo("node n1 (HOST:PORT) cannot be reached: Connection refused");
    assertThat(failure.outcomeUnknown()).isFalse();
    assertThat(messageOf(failureOf(node.probe())))
        .isEqualTo("node n1 (HOST:PORT) cannot be reached: Connection refused");

    server.restart();
    node.probe().await();
  }

  @Test
  void aServerThatIsKilledUnderARequestLeavesTheOutcomeOfAWriteUnknown() throws StorageException {
    put(100).await();
    server.freeze();
    Reply<WriteResult> write = put(100);
    server.stop();

    assertThat(failureOf(write).outcomeUnknown()).isTrue();
  }

  @Test
  void aWriteToAFrozenServerEndsInTimeAndIsDoneLater() throws StorageException {
    put(100).await();
    server.freeze();

    long start = System.nanoTime();
    NodeUnavailableException failure = failureOf(put(200));
    Duration taken = Duration.ofNanos(System.nanoTime() - start);

    assertThat(taken).isBetween(TIMEOUT, TIMEOUT.plus(SLACK));
    assertThat(messageOf(failure)).isEqualTo("node n1 (HOST:PORT) did not answer within 1000 ms");
    assertThat(failure.outcomeUnknown()).isTrue();

    server.thaw();
    Eventually.holds("the write was done after all", () -> sizeOfStored() == 200);
  }

  private int sizeOfStored() {
    try {
      return node.get("k").await().map(stored -> stored.bytes().length).orElse(-1);
    } catch (StorageException e) {
      return -2;
    }
  }

  @Test
  void connectingToAFrozenServerEndsInTime() {
    server.freeze();

    long start = System.nanoTime();
    NodeUnavailableException failure = failureOf(put(100));
    Duration taken = Duration.ofNanos(System.nanoTime() - start);

    assertThat(taken).isBetween(TIMEOUT, TIMEOUT.plus(SLACK));
    assertThat(messageOf(failure))
        .isEqualTo("node n1 (HOST:PORT) did not take a request within 1000 ms");
    assertThat(failure.outcomeUnknown()).isFalse();
  }

  @Test
  void sendingMoreThanTheBuffersOfAFrozenServerHoldEndsInTimeAndWasNotDone()
      throws StorageException {
    put(100).await();
    server.freeze();

    long start = System.nanoTime();
    NodeUnavailableException failure = failureOf(put(30_000_000));
    Duration taken = Duration.ofNanos(System.nanoTime() - start);

    assertThat(taken).isBetween(TIMEOUT, TIMEOUT.plus(SLACK));
    assertThat(messageOf(failure))
        .isEqualTo("node n1 (HOST:PORT) did not take a request within 1000 ms");
    assertThat(failure.outcomeUnknown()).isFalse();

    server.thaw();
    assertThat(sizeOfStored()).isEqualTo(100);
  }

  @Test
  void largeValuesAreSentInPiecesAsTheServerTakesThem() throws StorageException {
    put(30_000_000).await();

    assertThat(sizeOfStored()).isEqualTo(30_000_000);
  }

  @Test
  void aCrowdedServerSaysSo() throws IOException {
    List<Socket> crowd = new ArrayList<>();
    MemcachedServerOptions small = MemcachedServerOptions.STANDARD.withMaxConnections(40);
    try (MemcachedServer crowded = MemcachedServer.start(small);
        MemcachedNode latecomer =
            new MemcachedNode("n2", MemcachedOptions.of(crowded.host(), crowded.port(), TIMEOUT))) {
      for (int i = 0; i < 60; i++) {
        crowd.add(new Socket(crowded.host(), crowded.port()));
      }
      Eventually.holds(
          "the server is crowded",
          () ->
              String.valueOf(failureMessage(latecomer))
                  .equals(
                      "node n2 ("
                          + crowded.address()
                          + ") has too many connections (\"ERROR Too many open connections\"):"
                          + " raise its option -c or use fewer"));
      assertThat(latecomer.openConnections()).isZero();
    } finally {
      for (Socket socket : crowd) {
        socket.close();
      }
    }
  }

  private static String failureMessage(MemcachedNode node) {
    try {
      node.probe().await();
      return "";
    } catch (StorageException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void anUnknownHostIsSaidToBeUnknown() {
    try (MemcachedNode nowhere =
        new MemcachedNode("n9", MemcachedOptions.of("no-such-host.invalid", 11211, TIMEOUT))) {
      assertThat(failureOf(nowhere.probe()))
          .hasMessage("node n9 (no-such-host.invalid:11211) has a host name that is not known");
    }
  }
}

package de.javakaffee.web.msm.memcached;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import de.javakaffee.web.msm.embedded.EmbeddedMemcached;
import de.javakaffee.web.msm.storage.NodeUnavailableException;
import de.javakaffee.web.msm.storage.Reply;
import de.javakaffee.web.msm.storage.StorageException;
import de.javakaffee.web.msm.storage.StoredValue;
import de.javakaffee.web.msm.storage.TimeToLive;
import de.javakaffee.web.msm.storage.ValueRejectedException;
import de.javakaffee.web.msm.testkit.Eventually;
import de.javakaffee.web.msm.testkit.MemcachedServer;
import de.javakaffee.web.msm.testkit.MemcachedServerOptions;
import de.javakaffee.web.msm.testkit.SelfSignedCertificate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the client does beyond the contract of a storage node. */
final class MemcachedNodeTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final TimeToLive LONG = TimeToLive.of(Duration.ofSeconds(1000));
  private static final byte[] VALUE = "value".getBytes(US_ASCII);

  private final EmbeddedMemcached server = EmbeddedMemcached.start();

  MemcachedNodeTest() throws IOException {}

  @AfterEach
  void noConnectionIsLeft() {
    server.faults().heal();
    Eventually.holds("no connection is open", () -> server.openConnections() == 0);
    server.close();
  }

  private MemcachedOptions options() {
    return MemcachedOptions.of(server.host(), server.port(), TIMEOUT);
  }

  private static MemcachedOptions options(MemcachedServer to) {
    return MemcachedOptions.of(to.host(), to.port(), TIMEOUT);
  }

  private MemcachedNode node(MemcachedOptions options) {
    return new MemcachedNode("n1", options);
  }

  @Test
  void aCheckIsOneSmallLineEachWay() throws StorageException {
    try (MemcachedNode node = node(options())) {
      node.put("k", new byte[100_000], -1, LONG).await();
      Traffic traffic = node.traffic();
      long requests = traffic.requests();
      long sent = traffic.bytesSent();
      long received = traffic.bytesReceived();

      node.check("k", LONG).await();

      assertThat(traffic.requests() - requests).isEqualTo(1);
      assertThat(traffic.bytesSent() - sent).isEqualTo("mg k f c t O2 T1000\r\n".length());
      assertThat(traffic.bytesReceived() - received)
          .isEqualTo("HD f4294967295 c1 t1000 O2\r\n".length());
      assertThat(traffic.connections()).isEqualTo(1);
      assertThat(traffic.toString())
          .isEqualTo("2 requests, 1 connections, 100072 bytes sent, 67 bytes received");
    }
  }

  @Test
  void saysWhoItIsAndWhatItSpeaks() throws StorageException {
    try (MemcachedNode node = node(options())) {
      String address = server.host() + ":" + server.port();
      assertThat(node.toString())
          .isEqualTo("node n1 (" + address + "), never connected, 0 connections");
      node.probe().await();
      assertThat(node.toString())
          .isEqualTo("node n1 (" + address + "), meta commands, 1 connections");
    }
  }

  @Test
  void decidesAnewWhatToSpeakWithEachConnection() throws StorageException {
    try (MemcachedNode node = node(options())) {
      node.put("k", VALUE, 1, LONG).await();
      assertThat(node.toString()).contains(", meta commands, ");

      server.faults().speakAs("1.4.39", false);
      server.dropConnections();
      assertThat(node.get("k").await().orElseThrow().bytes()).isEqualTo(VALUE);
      assertThat(node.toString()).contains(", classic text commands, ");

      server.faults().speakAs("1.6.10", true);
      server.dropConnections();
      assertThat(node.get("k").await().orElseThrow().bytes()).isEqualTo(VALUE);
      assertThat(node.toString()).contains(", meta commands, ");
    }
  }

  @Test
  void usesNoMoreConnectionsThanItMay()
      throws InterruptedException, ExecutionException, StorageException {
    ExecutorService threads = Executors.newFixedThreadPool(12);
    try (MemcachedNode node = node(options().withMaxConnections(3))) {
      List<Future<?>> calls = new ArrayList<>();
      List<Integer> seen = new ArrayList<>();
      server
          .faults()
          .beforeAnswer(
              line -> {
                synchronized (seen) {
                  seen.add(server.openConnections());
                }
              });
      for (int i = 0; i < 300; i++) {
        calls.add(threads.submit(() -> node.probe().await()));
      }
      for (Future<?> call : calls) {
        call.get();
      }
      assertThat(seen).allMatch(open -> open <= 3);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aReplyThatIsNeverAwaitedGivesItsConnectionBackWhenItsDeadlineIsOver()
      throws StorageException {
    try (MemcachedNode node =
        node(options().withMaxConnections(2).withOperationTimeout(Duration.ofMillis(300)))) {
      Reply<Void> forgotten = node.probe();
      Reply<Void> alsoForgotten = node.probe();

      Eventually.holds("a call is answered again", () -> isAnswered(node.probe()));

      assertThatExceptionOfType(NodeUnavailableException.class)
          .isThrownBy(forgotten::await)
          .withMessageEndingWith(") did not answer within 300 ms");
      isAnswered(alsoForgotten);
      Eventually.holds(
          "two calls at a time are answered again",
          () -> {
            Reply<Void> one = node.probe();
            Reply<Void> two = node.probe();
            boolean first = isAnswered(one);
            return isAnswered(two) && first;
          });
      assertThat(node.openConnections()).isEqualTo(2);
    }
  }

  private static boolean isAnswered(Reply<?> reply) {
    try {
      reply.await();
      return true;
    } catch (StorageException e) {
      return false;
    }
  }

  @Test
  void anInterruptBeforeACallIsKeptAndDoesNotDisturbIt() throws StorageException {
    try (MemcachedNode node = node(options())) {
      Thread.currentThread().interrupt();

      node.put("k", VALUE, 1, LONG).await();
      Optional<StoredValue> stored = node.get("k").await();

      assertThat(Thread.interrupted()).isTrue();
      assertThat(stored.orElseThrow().bytes()).isEqualTo(VALUE);
      assertThat(node.traffic().connections()).isEqualTo(1);
    }
  }

  @Test
  void anInterruptWithinACallFailsItAndIsKept() throws StorageException, InterruptedException {
    try (MemcachedNode node = node(options().withOperationTimeout(Duration.ofMinutes(10)))) {
      node.probe().await();
      server.faults().freeze();
      AtomicReference<Throwable> thrown = new AtomicReference<>();
      AtomicBoolean kept = new AtomicBoolean();
      Thread caller =
          new Thread(
              () -> {
                thrown.set(catchThrowable(() -> node.put("k", VALUE, 1, LONG).await()));
                kept.set(Thread.currentThread().isInterrupted());
              });
      caller.start();

      Eventually.holds(
          "the interrupted call has ended",
          () -> {
            caller.interrupt();
            return !caller.isAlive();
          });

      caller.join();
      assertThat(thrown.get())
          .isInstanceOf(NodeUnavailableException.class)
          .hasMessageContaining("the thread was interrupted");
      assertThat(kept).isTrue();
    }
  }

  @Test
  void closingANodeEndsTheCallsUnderWay() throws StorageException {
    MemcachedNode node = node(options().withOperationTimeout(Duration.ofMinutes(10)));
    node.probe().await();
    server.faults().freeze();
    Reply<?> reply = node.put("k", VALUE, 1, LONG);

    node.close();

    assertThatExceptionOfType(NodeUnavailableException.class)
        .isThrownBy(reply::await)
        .withMessageEndingWith(") was closed under the call");
    assertThat(node.openConnections()).isZero();
    assertThatExceptionOfType(NodeUnavailableException.class)
        .isThrownBy(() -> node.probe().await())
        .withMessageEndingWith(") is closed");
  }

  @Test
  void aValueLongerThanAllowedIsNotRead() throws StorageException {
    try (MemcachedNode node = node(options().withMaxValueBytes(10))) {
      node.put("k", new byte[11], 1, LONG).await();

      assertThatExceptionOfType(NodeUnavailableException.class)
          .isThrownBy(() -> node.get("k").await())
          .withMessageEndingWith(") announced a value of 11 bytes, more than the 10 allowed");
      node.put("k", new byte[10], 1, LONG).await();
      assertThat(node.get("k").await().orElseThrow().bytes()).hasSize(10);
    }
  }

  @Test
  void aRefusedValueIsAnErrorOfTheValueWithItsSize() throws StorageException {
    try (MemcachedNode node = node(options())) {
      node.probe().await();
      assertThatExceptionOfType(ValueRejectedException.class)
          .isThrownBy(() -> node.put("k", new byte[2_000_000], 1, LONG).await())
          .withMessage(
              "node n1 (%s:%d) refused a value of 2000000 bytes: SERVER_ERROR object too large for cache",
              server.host(), server.port());
      node.probe().await();
      assertThat(node.traffic().connections()).isEqualTo(1);
    }
  }

  @Test
  void aWrongPasswordIsSaidToBeWrongAndNotShown() {
    try (MemcachedServer asking =
            GuardedMemcached.start(
                MemcachedServerOptions.STANDARD.withCredentials("joe", "secret"));
        MemcachedNode wrong =
            node(options(asking).withCredentials(new Credentials("joe", "guessed")));
        MemcachedNode none = node(options(asking))) {
      assertThatExceptionOfType(NodeUnavailableException.class)
          .isThrownBy(() -> wrong.probe().await())
          .withMessageEndingWith(") does not accept the password of user joe");
      assertThatExceptionOfType(NodeUnavailableException.class)
          .isThrownBy(() -> none.probe().await())
          .withMessageEndingWith(") asks for user and password, and none are configured");
      assertThat(options(asking).withCredentials(new Credentials("joe", "guessed")).toString())
          .doesNotContain("guessed");
    }
  }

  @Test
  void aPasswordIsNotSentToAServerThatDoesNotAskForIt() throws StorageException {
    List<String> lines = new ArrayList<>();
    server.faults().beforeAnswer(lines::add);
    try (MemcachedNode node = node(options().withCredentials(new Credentials("joe", "secret")))) {
      node.probe().await();
    }
    assertThat(lines).containsExactly("version", "version", "mn", "mn");
  }

  @Test
  void credentialsThatMemcachedCannotTakeAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Credentials("joe doe", "secret"))
        .withMessage("user \"joe doe\": must be one word, as memcached knows no others");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Credentials("joe", "se cret"))
        .withMessage("password of user joe: must be one word, as memcached knows no others");
  }

  @Test
  void aCertificateThatIsNotTrustedOrNamesAnotherHostIsRefused(
      @TempDir Path one, @TempDir Path two, @TempDir Path three) {
    SelfSignedCertificate foreign = SelfSignedCertificate.createIn(one);
    SelfSignedCertificate own = SelfSignedCertificate.createIn(two);
    SelfSignedCertificate elsewhere =
        SelfSignedCertificate.createIn(three, "dns:elsewhere.example");
    assertRefused(own, foreign, "does not agree on TLS: .*PKIX path .*");
    assertRefused(elsewhere, elsewhere, "does not agree on TLS: .*No subject alternative names.*");
  }

  private void assertRefused(
      SelfSignedCertificate shown, SelfSignedCertificate trusted, String message) {
    try (MemcachedServer secured =
            GuardedMemcached.start(MemcachedServerOptions.STANDARD.withCertificate(shown));
        MemcachedNode node = node(options(secured).withTls(trusted.context().getSocketFactory()))) {
      assertThatExceptionOfType(NodeUnavailableException.class)
          .isThrownBy(() -> node.put("k", VALUE, 1, LONG).await())
          .withMessageMatching("node n1 \\(.*\\) " + message)
          .satisfies(e -> assertThat(e.outcomeUnknown()).isFalse());
      assertThat(node.openConnections()).isZero();
    }
  }

  @Test
  void tlsToAServerWithoutEndsInTime() {
    SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
    try (MemcachedNode node = node(options().withTls(tls))) {
      assertThatExceptionOfType(NodeUnavailableException.class)
          .isThrownBy(() -> node.probe().await());
      assertThat(node.openConnections()).isZero();
    }
  }

  @Test
  void optionsThatMakeNoSenseAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MemcachedOptions.of("localhost", 0, TIMEOUT))
        .withMessage("port 0: must be from 1 to 65535");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MemcachedOptions.of("localhost", 11211, Duration.ZERO))
        .withMessage("operationTimeout PT0S: must be from 1 ms to 1 h");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options().withMaxConnections(0))
        .withMessage("maxConnections 0: must be at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> options().withMaxValueBytes(0))
        .withMessage("maxValueBytes 0: must be at least 1");
  }
}

package de.javakaffee.web.msm.memcached;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.javakaffee.web.msm.memcached.ScriptedServer.Command;
import de.javakaffee.web.msm.memcached.ScriptedServer.Script;
import de.javakaffee.web.msm.storage.NodeUnavailableException;
import de.javakaffee.web.msm.storage.Reply;
import de.javakaffee.web.msm.storage.StorageException;
import de.javakaffee.web.msm.storage.StorageNode;
import de.javakaffee.web.msm.storage.StoredValue;
import de.javakaffee.web.msm.storage.TimeToLive;
import de.javakaffee.web.msm.storage.WriteResult;
import de.javakaffee.web.msm.testkit.Eventually;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a server says or leaves unsaid, the call fails within its deadline, and the next call is
 * not confused by what was left over.
 */
final class MisbehavingServerTest {
  private static final Duration TIMEOUT = Duration.ofMillis(700);
  private static final TimeToLive LONG = TimeToLive.of(Duration.ofSeconds(1000));
  private static final byte[] VALUE = "value".getBytes(US_ASCII);

  /** One of each kind. */
  enum Call {
    GET,
    CHECK,
    TOUCH,
    PUT,
    ADD,
    REPLACE;

    Reply<?> on(StorageNode node) {
      return switch (this) {
        case GET -> node.get("k");
        case CHECK -> node.check("k", LONG);
        case TOUCH -> node.touch("k", LONG);
        case PUT -> node.put("k", VALUE, 1, LONG);
        case ADD -> node.add("k", VALUE, 1, LONG);
        case REPLACE -> node.replace("k", VALUE, 1, 1, LONG);
      };
    }

    boolean isWrite() {
      return compareTo(PUT) >= 0;
    }
  }

  private final ScriptedServer server = new ScriptedServer();
  private final MemcachedNode node = new MemcachedNode("n1", server.options(TIMEOUT));

  MisbehavingServerTest() throws IOException {}

  @AfterEach
  void noConnectionIsLeft() throws IOException {
    node.close();
    assertThat(node.openConnections()).isZero();
    Eventually.holds("no connection is open", () -> server.openConnections() == 0);
    server.close();
  }

  static Stream<Arguments> faults() {
    String valueHead = "VA 3 f1 c1 <O>\r\n";
    String tail = " f1 c1 <O>\r\nabc\r\n";
    return Stream.of(
        fault("says hello", Call.GET, says("HELLO\r\n"), "answered \"HELLO\""),
        fault("says nothing in a line", Call.GET, says("\r\n"), "answered \"\""),
        fault("speaks another protocol", Call.PUT, says("HTTP/1.1 400 Bad\r\n\r\n"), "HTTP/1.1"),
        fault("sends bytes", Call.GET, says("\0\1\2\377\r\n"), "answered \"????\""),
        fault("sends a line without end", Call.GET, says("x".repeat(5000)), "xxx...\""),
        fault("ends a line by half", Call.GET, says("EN\n"), "did not answer within 700 ms"),
        fault("ends a line by the other half", Call.GET, says("EN\rHD"), "answered \"EN\""),
        fault("never answers", Call.GET, says(""), "did not answer within 700 ms"),
        fault("never answers a write", Call.PUT, says(""), "did not answer within 700 ms"),
        fault("never answers a check", Call.CHECK, says(""), "did not answer within 700 ms"),
        fault("stops in the first line", Call.GET, says("VA 3 f"), "did not answer within 700 ms"),
        fault(
            "stops in the value", Call.GET, says(valueHead + "ab"), "did not answer within 700 ms"),
        fault("closes before the answer", Call.GET, Command::close, "closed the connection"),
        fault(
            "closes before the answer to a write",
            Call.PUT,
            Command::close,
            "closed the connection"),
        fault("resets before the answer", Call.CHECK, Command::reset, "reset"),
        fault("closes in the line", Call.GET, closesAfter("VA 3"), "closed the connection"),
        fault(
            "closes in the value",
            Call.GET,
            closesAfter(valueHead + "ab"),
            "closed the connection"),
        fault("closes after the value", Call.GET, closesAfter(valueHead + "abc"), "closed the"),
        fault("tells too small a length", Call.GET, says("VA 2" + tail), "longer than announced"),
        fault("tells too large a length", Call.GET, says("VA 9" + tail), "did not answer within"),
        fault("forgets the line end", Call.GET, says(valueHead + "abcVA"), "longer than announced"),
        fault("tells a negative length", Call.GET, says("VA -1" + tail), "answered \"VA -1"),
        fault("tells a length in words", Call.GET, says("VA abc" + tail), "answered \"VA abc"),
        fault("forgets the length", Call.GET, says("VA\r\n"), "answered \"VA\""),
        fault(
            "tells a huge length",
            Call.GET,
            says("VA 2147483647" + tail),
            "more than the 67108864"),
        fault(
            "tells an enormous length", Call.GET, says("VA 9999999999" + tail), "answered \"VA 99"),
        fault("forgets the flags", Call.GET, says("VA 3 c1 <O>\r\nabc\r\n"), "answered \"VA 3 c1"),
        fault("forgets the CAS", Call.CHECK, says("HD f1 t1 <O>\r\n"), "answered \"HD f1 t1"),
        fault("forgets the time", Call.CHECK, says("HD f1 c1 <O>\r\n"), "answered \"HD f1 c1"),
        fault(
            "tells flags of 33 bits", Call.CHECK, says("HD f4294967296 c1 t1 <O>\r\n"), "answered"),
        fault(
            "tells negative flags", Call.CHECK, says("HD f-1 c1 t1 <O>\r\n"), "answered \"HD f-1"),
        fault(
            "tells the CAS in words",
            Call.CHECK,
            says("HD f1 cx t1 <O>\r\n"),
            "answered \"HD f1 cx"),
        fault(
            "tells a CAS of 65 bits",
            Call.CHECK,
            says("HD f1 c18446744073709551616 t1 <O>\r\n"),
            "c18"),
        fault("tells no CAS", Call.CHECK, says("HD f1 c t1 <O>\r\n"), "answered \"HD f1 c t1"),
        fault(
            "tells the time in words",
            Call.CHECK,
            says("HD f1 c1 tx <O>\r\n"),
            "answered \"HD f1 c1"),
        fault(
            "tells flags twice", Call.CHECK, says("HD f1 f2 c1 t1 <O>\r\n"), "answered \"HD f1 f2"),
        fault(
            "tells what nobody asked",
            Call.CHECK,
            says("HD f1 c1 t1 s3 <O>\r\n"),
            "answered \"HD f1"),
        fault("leaves a gap", Call.CHECK, says("HD f1  c1 t1 <O>\r\n"), "answered \"HD f1  c1"),
        fault(
            "answers another get", Call.GET, says("VA 3 f1 c1 O998\r\nabc\r\n"), "answered \"VA 3"),
        fault(
            "answers nobody's get",
            Call.GET,
            says("VA 3 f1 c1\r\nabc\r\n"),
            "answered \"VA 3 f1 c1"),
        fault(
            "answers another check", Call.CHECK, says("HD f1 c1 t1 O998\r\n"), "answered \"HD f1"),
        fault("misses another key", Call.CHECK, says("EN O998\r\n"), "answered \"EN O998"),
        fault("answers another write", Call.PUT, says("HD c1 O998\r\n"), "answered \"HD c1 O998"),
        fault(
            "sends the value to a check",
            Call.CHECK,
            says("VA 3 f1 c1 t1 <O>\r\nabc\r\n"),
            "VA 3 f1"),
        fault("sends no value to a get", Call.GET, says("HD f1 c1 <O>\r\n"), "answered \"HD f1 c1"),
        fault("stores classically", Call.PUT, says("STORED\r\n"), "answered \"STORED\""),
        fault("stores without CAS", Call.PUT, says("HD <O>\r\n"), "answered \"HD O"),
        fault("does not put", Call.PUT, says("NS c0 <O>\r\n"), "answered \"NS c0"),
        fault("finds a put changed", Call.PUT, says("EX c0 <O>\r\n"), "answered \"EX c0"),
        fault("finds an add changed", Call.ADD, says("EX c0 <O>\r\n"), "answered \"EX c0"),
        fault("does not find an add", Call.ADD, says("NF c0 <O>\r\n"), "answered \"NF c0"),
        fault("does not replace", Call.REPLACE, says("NS c0 <O>\r\n"), "answered \"NS c0"),
        fault("touches classically", Call.TOUCH, says("TOUCHED\r\n"), "answered \"TOUCHED\""),
        fault("knows no meta command", Call.PUT, says("ERROR\r\n"), "answered \"ERROR\""),
        fault(
            "blames the client",
            Call.PUT,
            says("CLIENT_ERROR bad\r\n"),
            "answered \"CLIENT_ERROR bad\""),
        fault(
            "blames itself",
            Call.PUT,
            says("SERVER_ERROR busy\r\n"),
            "answered \"SERVER_ERROR busy\""),
        fault(
            "has too many connections",
            Call.GET,
            closesAfter("ERROR Too many open connections\r\n"),
            "has too many connections (\"ERROR Too many open connections\"): raise its option -c"));
  }

  private static Arguments fault(String name, Call call, Script script, String message) {
    return Arguments.argumentSet(name, call, script, message);
  }

  private static Script says(String answer) {
    return command -> command.answer(answer);
  }

  private static Script closesAfter(String answer) {
    return command -> {
      command.answer(answer);
      command.close();
    };
  }

  @ParameterizedTest
  @MethodSource("faults")
  void theCallFailsInTimeAndTheNextOneWorks(Call call, Script script, String message)
      throws StorageException {
    node.put("k", VALUE, 1, LONG).await();
    server.misbehave(script);

    assertFails(call, message);

    server.heal();
    assertThat(node.get("k").await().orElseThrow().bytes()).isEqualTo(VALUE);
    assertThat(node.openConnections()).isEqualTo(1);
  }

  static Stream<Arguments> rudeGreetings() {
    return Stream.of(
        fault("never greets", Call.GET, says(""), "did not take a request within 700 ms"),
        fault("closes at once", Call.GET, Command::close, "closed the connection"),
        fault("says hello", Call.GET, says("HELLO\r\n"), "answered \"HELLO\" to version"),
        fault(
            "answers twice",
            Call.PUT,
            says("VERSION 1.6.18\r\n"),
            "answered \"VERSION 1.6.18\" to mn"),
        fault(
            "is a mail server", Call.PUT, says("220 smtp.example.org\r\n"), "answered \"220 smtp"),
        fault(
            "wants a password",
            Call.PUT,
            says("CLIENT_ERROR unauthenticated\r\n"),
            "none are config"),
        fault(
            "has too many connections",
            Call.PUT,
            closesAfter("ERROR Too many open connections\r\n"),
            "has too many connections"));
  }

  @ParameterizedTest
  @MethodSource("rudeGreetings")
  void aConnectionThatDoesNotBeginWellIsNotUsed(Call call, Script script, String message)
      throws StorageException {
    server.misbehaveFromTheStart(script);

    NodeUnavailableException failure = assertFails(call, message);

    assertThat(failure.outcomeUnknown()).isFalse();
    assertThat(node.openConnections()).isZero();
    server.heal();
    assertThat(node.put("k", VALUE, 1, LONG).await()).isInstanceOf(WriteResult.Written.class);
  }

  private NodeUnavailableException assertFails(Call call, String message) {
    long start = System.nanoTime();
    NodeUnavailableException failure =
        catchThrowableOfType(NodeUnavailableException.class, () -> call.on(node).await());
    Duration taken = Duration.ofNanos(System.nanoTime() - start);

    assertThat(failure).hasMessageStartingWith("node n1 (127.0.0.1:").hasMessageContaining(message);
    assertThat(taken).isLessThan(TIMEOUT.plusSeconds(5));
    assertThat(failure.outcomeUnknown() && !call.isWrite()).isFalse();
    return failure;
  }

  @Test
  void aWriteThatWasSentAndNotAnsweredHasAnUnknownOutcome() throws StorageException {
    node.probe().await();
    server.misbehave(Command::close);
    for (Call write : List.of(Call.PUT, Call.ADD, Call.REPLACE)) {
      assertThat(assertFails(write, "closed the connection").outcomeUnknown()).isTrue();
    }
  }

  @Test
  void aReadIsRepeatedOnANewConnectionIfTheOldOneTurnsOutToBeBroken() throws StorageException {
    node.put("k", VALUE, 1, LONG).await();
    long before = node.traffic().connections();
    server.misbehave(
        command -> {
          server.heal();
          command.reset();
        });

    assertThat(node.get("k").await().orElseThrow().bytes()).isEqualTo(VALUE);

    assertThat(node.traffic().connections()).isEqualTo(before + 1);
  }

  @Test
  void aReadIsNotRepeatedOnceItsAnswerHasBegun() throws StorageException {
    node.put("k", VALUE, 1, LONG).await();
    server.misbehave(
        command -> {
          server.heal();
          command.answer("VA 5 ");
          command.close();
        });

    assertFails(Call.GET, "closed the connection");
  }

  @Test
  void aWriteIsNeverSentTwice() throws StorageException {
    node.probe().await();
    server.misbehave(
        command -> {
          server.heal();
          command.close();
        });

    assertThat(assertFails(Call.ADD, "closed the connection").outcomeUnknown()).isTrue();

    assertThat(node.get("k").await()).isEmpty();
  }

  @Test
  void anAnswerThatCameInTimeIsGoodEvenIfAnotherServerWasWaitedForMeanwhile() throws Exception {
    try (ScriptedServer second = new ScriptedServer();
        MemcachedNode healthy = new MemcachedNode("n2", second.options(TIMEOUT))) {
      node.probe().await();
      healthy.put("k", VALUE, 1, LONG).await();
      server.misbehave(says(""));
      Reply<?> never = node.get("k");
      Reply<Optional<StoredValue>> inTime = healthy.get("k");

      assertThat(catchThrowableOfType(NodeUnavailableException.class, never::await))
          .hasMessageContaining("did not answer within 700 ms");

      assertThat(inTime.await().orElseThrow().bytes()).isEqualTo(VALUE);
    }
  }

  @Test
  void anAnswerThatComesTooLateIsNobodysAnswer() throws StorageException {
    node.put("k", VALUE, 1, LONG).await();
    node.put("other", new byte[1], 2, LONG).await();
    Command[] late = new Command[1];
    server.misbehave(command -> late[0] = command);
    assertFails(Call.GET, "did not answer within 700 ms");
    server.heal();

    sendLate(late[0], "VA 5 f9 c9 <O>\r\nwrong\r\n");

    assertThat(node.get("other").await().orElseThrow().bytes()).isEqualTo(new byte[1]);
  }

  private static void sendLate(Command command, String answer) {
    try {
      command.answer(answer);
    } catch (IOException e) {
      // The client has closed the connection, which is the point.
    }
  }

  @Test
  void aSecondAnswerIsNobodysAnswer() throws StorageException {
    server.misbehave(says("VA 3 f1 c1 <O>\r\nabc\r\nVA 3 f1 c1 <O>\r\nxyz\r\n"));
    assertThat(node.get("k").await().orElseThrow().bytes()).isEqualTo("abc".getBytes(US_ASCII));
    server.heal();

    assertThat(node.get("k").await()).isEmpty();
  }

  @Test
  void aMissWithoutOpaqueIsAMissSinceOlderServersSendItSo() throws StorageException {
    server.misbehave(says("EN\r\n"));

    assertThat(node.get("k").await()).isEmpty();
    assertThat(node.check("k", null).await()).isEmpty();
    assertThat(node.touch("k", LONG).await()).isFalse();
  }

  @Test
  void flagsThatAServerAddsOnItsOwnAreIgnored() throws StorageException {
    server.misbehave(says("HD f1 c2 t3 <O> W X\r\n"));

    assertThat(node.check("k", null).await().orElseThrow().remaining())
        .contains(Duration.ofSeconds(3));
  }
}

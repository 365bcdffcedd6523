package de.javakaffee.web.msm.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EmbeddedMemcachedTest {
  private final HandClock clock = new HandClock();
  private final EmbeddedMemcached server =
      EmbeddedMemcached.start(EmbeddedOptions.STANDARD.withClock(clock));

  EmbeddedMemcachedTest() throws IOException {}

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void entriesEndWhenTheClockSaysSo() throws IOException {
    try (Client client = new Client(server)) {
      assertThat(client.ask("ms a 1 T100\r\nx")).isEqualTo("HD");
      clock.advance(Duration.ofSeconds(99));
      assertThat(client.ask("mg a t l")).isEqualTo("HD t1 l99");
      clock.advance(Duration.ofSeconds(1));
      assertThat(client.ask("mg a")).isEqualTo("EN");
    }
  }

  @Test
  void aDateEndsAnEntryAtThatDate() throws IOException {
    try (Client client = new Client(server)) {
      long inFortyDays = clock.instant().getEpochSecond() + Duration.ofDays(40).toSeconds();
      assertThat(client.ask("ms a 1 T" + inFortyDays + "\r\nx")).isEqualTo("HD");
      clock.advance(Duration.ofDays(40).minusSeconds(1));
      assertThat(client.ask("mg a t")).isEqualTo("HD t1");
      clock.advance(Duration.ofSeconds(1));
      assertThat(client.ask("mg a")).isEqualTo("EN");
    }
  }

  @Test
  void evictsWhatWasNotUsedForLongest() throws IOException {
    EmbeddedOptions small = EmbeddedOptions.STANDARD.withLimits(10_000, 10_000, 8);
    try (EmbeddedMemcached limited = EmbeddedMemcached.start(small);
        Client client = new Client(limited)) {
      String value = "x".repeat(3000);
      for (String key : List.of("a", "b", "c")) {
        assertThat(client.ask("set " + key + " 0 0 3000\r\n" + value)).isEqualTo("STORED");
      }
      assertThat(client.ask("mg a")).isEqualTo("HD");
      assertThat(client.ask("set d 0 0 3000\r\n" + value)).isEqualTo("STORED");
      assertThat(client.ask("mg b")).isEqualTo("EN");
      assertThat(client.ask("mg a")).isEqualTo("HD");
      assertThat(client.ask("mg c")).isEqualTo("HD");
    }
  }

  @Test
  void tellsClientsBeyondTheLimitThatThereAreTooMany() throws IOException {
    EmbeddedOptions small = EmbeddedOptions.STANDARD.withLimits(1 << 20, 1024, 1);
    try (EmbeddedMemcached limited = EmbeddedMemcached.start(small);
        Client first = new Client(limited)) {
      assertThat(first.ask("mn")).isEqualTo("MN");
      try (Client second = new Client(limited)) {
        assertThat(second.line()).isEqualTo("ERROR Too many open connections");
        assertThat(second.line()).isNull();
      }
    }
  }

  @Test
  void asksForThePassword() throws IOException {
    EmbeddedOptions guarded =
        EmbeddedOptions.STANDARD.withSecurity(Optional.of("joe secret"), Optional.empty());
    try (EmbeddedMemcached limited = EmbeddedMemcached.start(guarded);
        Client client = new Client(limited)) {
      assertThat(client.ask("mn")).isEqualTo("CLIENT_ERROR unauthenticated");
      assertThat(client.ask("set a 0 0 10\r\njoe SECRET"))
          .isEqualTo("CLIENT_ERROR authentication failure");
      assertThat(client.ask("mn")).isEqualTo("CLIENT_ERROR unauthenticated");
      assertThat(client.ask("set a 0 0 10\r\njoe secret")).isEqualTo("STORED");
      assertThat(client.ask("mn")).isEqualTo("MN");
      assertThat(client.ask("get a")).isEqualTo("END");
    }
  }

  @Test
  void refusesConnectionsUntilToldOtherwise() throws IOException {
    try (Client open = new Client(server)) {
      server.refuseConnections();
      assertThatThrownBy(() -> new Client(server)).isInstanceOf(ConnectException.class);
      assertThat(open.ask("mn")).isEqualTo("MN");

      server.acceptConnections();
      try (Client another = new Client(server)) {
        assertThat(another.ask("mn")).isEqualTo("MN");
      }
    }
  }

  @Test
  void cutsConnectionsAfterSoManyCommands() throws IOException {
    server.faults().closeAfter(2);
    try (Client client = new Client(server)) {
      assertThat(client.ask("mn")).isEqualTo("MN");
      assertThat(client.ask("mn")).isEqualTo("MN");
      assertThat(client.ask("mn")).isNull();
    }
    server.faults().heal();
    try (Client client = new Client(server)) {
      assertThat(client.ask("mn")).isEqualTo("MN");
    }
  }

  @Test
  void cutsAllConnectionsAtOnce() throws IOException {
    try (Client client = new Client(server)) {
      assertThat(client.ask("mn")).isEqualTo("MN");
      server.dropConnections();
      assertThat(client.line()).isNull();
    }
  }

  @Test
  void answersNothingOrGarbageWithoutDoingAnything() throws IOException {
    try (Client client = new Client(server)) {
      server.faults().answer(Faults.Answering.GARBAGE);
      assertThat(client.ask("set a 0 0 1\r\n1")).contains("smtp");
      assertThat(client.line()).contains("smtp");
      server.faults().answer(Faults.Answering.NEVER);
      client.send("flush_all");
      server.faults().closeAfter(0);
      assertThat(client.ask("mn")).isNull();
    }
    server.faults().heal();
    try (Client client = new Client(server)) {
      assertThat(client.ask("get a")).isEqualTo("END");
    }
  }

  @Test
  void speaksAsAnOlderServer() throws IOException {
    server.faults().speakAs("1.4.39", false);
    try (Client client = new Client(server)) {
      assertThat(client.ask("version")).isEqualTo("VERSION 1.4.39");
      assertThat(client.ask("mn")).isEqualTo("ERROR");
      assertThat(client.ask("mg a v")).isEqualTo("ERROR");
      assertThat(client.ask("get a")).isEqualTo("END");
    }
  }

  @Test
  void runsAHookWhenACommandHasTakenEffectAndBeforeItsAnswer()
      throws IOException, InterruptedException {
    CountDownLatch done = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    List<String> lines = new ArrayList<>();
    server
        .faults()
        .beforeAnswer(
            line -> {
              if (line.startsWith("set")) {
                lines.add(line);
                done.countDown();
                awaitQuietly(goOn);
              }
            });
    try (Client writer = new Client(server);
        Client reader = new Client(server)) {
      writer.send("set a 7 0 1\r\n1");
      done.await();
      assertThat(reader.ask("get a")).isEqualTo("VALUE a 7 1");
      assertThat(writer.hasAnswer()).isFalse();

      goOn.countDown();
      assertThat(writer.line()).isEqualTo("STORED");
    }
    assertThat(lines).containsExactly("set a 7 0 1");
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void aTakenPortIsAnError() {
    assertThatThrownBy(
            () -> EmbeddedMemcached.start(EmbeddedOptions.STANDARD.withPort(server.port())))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("port " + server.port() + " of 127.0.0.1: ");
  }

  @Test
  void argumentsBecomeOptions() {
    EmbeddedOptions options =
        Main.options("--port", "12345", "--memory", "16", "--max-item", "2000");

    assertThat(options.port()).isEqualTo(12_345);
    assertThat(options.memoryBytes()).isEqualTo(16 << 20);
    assertThat(options.maxItemBytes()).isEqualTo(2000);
    assertThat(Main.options().port()).isEqualTo(11_211);
  }

  @Test
  void wrongArgumentsAreNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Main.options("--port", "x"))
        .withMessage("--port \"x\": not a number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Main.options("--port"))
        .withMessage("--port \"\": not a number");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Main.options("--size", "1"))
        .withMessage("--size: unknown option");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Main.options("--port", "70000"))
        .withMessage("port 70000: must be from 0 to 65535");
  }

  /** Goes on when told to. */
  private static final class HandClock extends Clock {
    private volatile Instant now = Instant.parse("2026-11-22T00:00:00Z");

    void advance(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("only instants are asked for");
    }
  }
}

package de.javakaffee.web.msm.embedded;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
      assertThat(client.ask("mg a t")).isEqualTo("HD t1");
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
      server.faults().answerAlways("220 smtp.example.org", "250 \0\1\2");
      assertThat(client.ask("add a 0 0 0")).isEqualTo("220 smtp.example.org");
      assertThat(client.line()).isEqualTo("250 \0\1\2");
      server.faults().answerAlways();
      client.send("add a 0 0 0");
      client.send("quit");
      assertThat(client.line()).isNull();
    }
    server.faults().heal();
    try (Client client = new Client(server)) {
      assertThat(client.ask("get a")).isEqualTo("END");
    }
  }

  @Test
  void aHookMayLoseTheAnswerToWhatHasTakenEffect() throws IOException {
    server.faults().beforeAnswer(line -> server.dropConnections());
    try (Client client = new Client(server)) {
      assertThat(client.ask("set a 0 0 1\r\n1")).isNull();
    }
    server.faults().heal();
    try (Client client = new Client(server)) {
      assertThat(client.ask("get a")).isEqualTo("VALUE a 0 1");
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
  @Timeout(60)
  void servesAsAProgramUntilItIsEnded() throws IOException, InterruptedException {
    server.close();
    int port = server.port();
    Thread program =
        new Thread(
            () -> {
              try {
                Main.main(new String[] {Integer.toString(port)});
              } catch (IOException | InterruptedException e) {
                // ended
              }
            });
    program.start();
    try {
      assertThat(answerOnceReady()).isEqualTo("MN");
    } finally {
      program.interrupt();
      program.join();
    }
    assertThatThrownBy(() -> new Client(server)).isInstanceOf(ConnectException.class);
  }

  private @Nullable String answerOnceReady() throws IOException {
    while (true) {
      try (Client client = new Client(server)) {
        return client.ask("mn");
      } catch (ConnectException e) {
        Thread.onSpinWait(); // not yet
      }
    }
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

package de.javakaffee.web.msm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MemcachedServerTest {
  private final MemcachedServer server = MemcachedServer.start();

  @AfterEach
  void close() {
    server.close();
  }

  private Dialogue dialogue() throws IOException {
    return new Dialogue(server.host(), server.port());
  }

  @Test
  void isTheInstalledOneIfThereIsOne() throws IOException {
    try (Dialogue client = dialogue()) {
      assertThat(client.ask("version").contains("embedded")).isEqualTo(!server.isReal());
    }
    assertThat(server.isReal()).isEqualTo(InstalledMemcached.onPath().isPresent());
    assertThat(server.toString())
        .isEqualTo(
            (server.isReal() ? "installed" : "embedded") + " memcached on " + server.address());
  }

  @Test
  void refusesConnectionsWhenStoppedAndMayBeStoppedTwice() {
    server.stop();
    server.stop();

    assertThatThrownBy(this::dialogue).isInstanceOf(ConnectException.class);
  }

  @Test
  void restartsEmptyOnTheSamePort() throws IOException {
    int port = server.port();
    try (Dialogue before = dialogue()) {
      assertThat(before.ask("set a 0 0 1\r\n1")).isEqualTo("STORED");

      server.restart();

      assertThat(server.port()).isEqualTo(port);
      assertThat(before.isClosedWithoutAnswer()).isTrue();
    }
    try (Dialogue after = dialogue()) {
      assertThat(after.ask("get a")).isEqualTo("END");
      assertThat(after.ask("ms a 1 c\r\n1")).isEqualTo("HD c1");
    }
  }

  @Test
  void aFrozenOneAcceptsConnectionsAndAnswersWhenThawed()
      throws IOException, InterruptedException, ExecutionException {
    server.freeze();
    try (Dialogue client = dialogue()) {
      CompletableFuture<String> answer =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return client.ask("set a 0 0 1\r\n1");
                } catch (IOException e) {
                  throw new AssertionError(e);
                }
              });
      assertThat(answer).isNotDone();

      server.thaw();

      assertThat(answer.get()).isEqualTo("STORED");
    }
  }

  @Test
  void whatWasSentToAFrozenOneTakesEffectEvenIfTheClientHasGone() throws IOException {
    server.freeze();
    try (Dialogue client = dialogue()) {
      client.send("set a 0 0 1\r\n1\r\n");
    }
    server.thaw();

    try (Dialogue client = dialogue()) {
      Eventually.holds(
          "the write was done", () -> ask(client, "get a").equals("VALUE a 0 1|1|END"));
    }
  }

  private static String ask(Dialogue client, String command) {
    try {
      return client.ask(command);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFrozenOneCanBeStopped() {
    server.freeze();

    server.stop();

    assertThatThrownBy(this::dialogue).isInstanceOf(SocketException.class);
  }

  @Test
  void hasTheItemSizeAndMemoryAskedFor() throws IOException {
    try (MemcachedServer large =
            MemcachedServer.start(
                MemcachedServerOptions.STANDARD
                    .withMemoryMegabytes(100)
                    .withMaxItemBytes(4 << 20));
        Dialogue client = new Dialogue(large.host(), large.port())) {
      assertThat(client.ask("ms a 4000000\r\n" + "x".repeat(4_000_000))).isEqualTo("HD");
      assertThat(client.ask("ms a 4200000\r\n" + "x".repeat(4_200_000)))
          .isEqualTo("SERVER_ERROR object too large for cache");
      assertThat(client.ask("stats")).contains("|STAT limit_maxbytes 104857600|");
    }
  }
}

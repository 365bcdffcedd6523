package de.javakaffee.web.msm.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.memcached.MemcachedNode;
import de.javakaffee.web.msm.memcached.MemcachedOptions;
import de.javakaffee.web.msm.record.StoredRecordCodec;
import de.javakaffee.web.msm.record.Tombstone;
import de.javakaffee.web.msm.settings.CompressionKind;
import de.javakaffee.web.msm.storage.TimeToLive;
import de.javakaffee.web.msm.testkit.FreePort;
import de.javakaffee.web.msm.testkit.MemcachedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From arguments to what is printed, with a memcached and with files. */
final class InspectCommandTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final Path folder;

  InspectCommandTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void eachNodesCopyIsToldAndTheNewestIsShown() throws Exception {
    try (MemcachedServer first = MemcachedServer.start();
        MemcachedServer second = MemcachedServer.start()) {
      store(first, StoredShop.ID, StoredShop.record("java", 4));
      store(second, StoredShop.ID, StoredShop.record("java", 5));
      String nodes = "n1:" + first.address() + ",n2:" + second.address();

      Run run = Run.of("--nodes", nodes, StoredShop.ID + ".tomcat1");

      assertThat(run.error()).isEmpty();
      assertThat(run.exitCode()).isZero();
      String[] lines = run.out().split("\n", -1);
      assertThat(lines[0]).isEqualTo("key " + StoredShop.ID);
      assertThat(lines[1])
          .matches("  n1:" + first.address() + "  version 4, \\d+ bytes, (59|60) s to live");
      assertThat(lines[2])
          .matches(
              "  n2:" + second.address() + "  version 5, \\d+ bytes, (59|60) s to live  <- newest");
      assertThat(run.out()).contains("version             5\n").contains("name: \"Ada\"");
    }
  }

  @Test
  void thePrefixIsPutBeforeTheId() throws Exception {
    try (MemcachedServer server = MemcachedServer.start()) {
      store(server, "shop:/cart_" + StoredShop.ID, StoredShop.record("java", 1));

      Run run =
          Run.of(
              "--nodes",
              "n1:" + server.address(),
              "--prefix",
              "static:shop,context",
              "--context",
              "/cart",
              StoredShop.ID);

      assertThat(run.error()).isEmpty();
      assertThat(run.exitCode()).isZero();
      assertThat(run.out()).startsWith("key shop:/cart_" + StoredShop.ID + "\n");
    }
  }

  @Test
  void aTombstoneIsShown() throws Exception {
    try (MemcachedServer server = MemcachedServer.start()) {
      Tombstone tombstone =
          new Tombstone(StoredShop.ID, 8, Instant.parse("2026-11-22T12:01:39.500Z"));
      store(server, StoredShop.ID, StoredRecordCodec.encode(tombstone).bytes());

      Run run = Run.of("--nodes", "n1:" + server.address(), StoredShop.ID);

      assertThat(run.exitCode()).isZero();
      assertThat(run.out())
          .contains("tombstone of a deleted session")
          .contains("deleted     2026-11-22T12:01:39.500Z");
    }
  }

  @Test
  void whatNobodyHoldsIsNotFound() {
    try (MemcachedServer server = MemcachedServer.start()) {
      String gone = "127.0.0.1:" + FreePort.find();
      Run run = Run.of("--nodes", "n1:" + server.address() + ",n2:" + gone, "1234-n1");

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.out()).contains("n1:" + server.address() + "  nothing");
      assertThat(run.out()).contains("n2:" + gone + "  no answer: ");
    }
  }

  @Test
  void wrongUsageIsSaidWithTheRule() {
    assertThat(Run.of().exitCode()).isEqualTo(2);
    assertThat(Run.of("--nodes", "n1:localhost", "1234").error())
        .contains("node n1 has no port (expected id:host:port)");
    assertThat(Run.of("--nodes", "localhost:11211", "no id").error())
        .contains("no session of this manager has such an id");
    assertThat(Run.of("--file", folder.resolve("none").toString()).error())
        .contains("no such file");
  }

  @Test
  void aFileWithTheContentOfAFrameIsShown() throws Exception {
    byte[] content = StoredShop.transcoder("java").encode(Shop.session());

    Run run = Run.of("--file", file(content), "--transcoder", "java");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("  voucher: null\n").contains("visits: 3\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "protobuf", "kryo", "javolution"})
  void aHostileTextDoesNotReachTheTerminal(String transcoder) throws Exception {
    Run run = Run.of("--file", file(StoredShop.record(transcoder, 1)));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out().chars().filter(c -> c != '\n')).allMatch(c -> c >= ' ');
  }

  @ParameterizedTest
  @EnumSource(names = {"LZ4", "ZSTD"})
  void aCompressedFrameIsShownAsItWas(CompressionKind kind) throws Exception {
    String plain = Run.of("--file", file(StoredShop.record("java", 1))).out();

    String compressed = Run.of("--file", file(StoredShop.record("java", 1, kind))).out();

    assertThat(compressed)
        .containsPattern("frame 0: java, \\d+ bytes \\(\\d+ before compression\\)");
    assertThat(content(compressed)).isEqualTo(content(plain));
  }

  private static String content(String page) {
    return page.substring(page.indexOf("frame 0")).replaceFirst(".*", "");
  }

  @Test
  void aCompressedFrameThatIsCutOffIsSaidToBeDamaged() throws Exception {
    byte[] whole = StoredShop.record("java", 1, CompressionKind.LZ4);

    Run run = Run.of("--file", file(Arrays.copyOf(whole, whole.length - 200)));

    assertThat(run.error()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).contains("DAMAGED: the frame is ");
  }

  @Test
  void aMaskedAttributeIsMarked() throws Exception {
    Run run = Run.of("--file", file(StoredShop.record("java", 1)));

    assertThat(run.out()).contains("  seen (masked): java.util.ArrayList\n");
  }

  @Test
  void aRecordThatIsCutOffIsShownAsFarAsItGoes() throws Exception {
    byte[] whole = StoredShop.record("java", 1);

    Run run = Run.of("--file", file(Arrays.copyOf(whole, whole.length - 200)));

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.out()).contains("DAMAGED: ").contains("title: \"Shirt ").contains("quantity: 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "protobuf"})
  void whateverStandsInAFileThereIsAnEndAndNoException(String transcoder) throws Exception {
    byte[] whole = StoredShop.record(transcoder, 1);
    Random random = new Random(11);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));

      Run run = Run.of("--file", file(damaged));

      assertThat(run.error()).isEmpty();
      assertThat(run.exitCode()).isEqualTo(3);
    }
  }

  @Test
  void whatIsPrintedIsBounded() throws Exception {
    Run run = Run.of("--lines", "5", "--text", "3", "--file", file(StoredShop.record("java", 1)));

    assertThat(run.out().lines()).hasSize(6);
    assertThat(run.out()).contains("more lines (see --lines)");
  }

  private String file(byte[] bytes) throws Exception {
    return Files.write(folder.resolve("stored.bin"), bytes).toString();
  }

  private static void store(MemcachedServer server, String key, byte[] record) throws Exception {
    MemcachedOptions options = MemcachedOptions.of(server.host(), server.port(), TIMEOUT);
    try (MemcachedNode node = new MemcachedNode("n1", options)) {
      node.put(key, record, 1, TimeToLive.of(Duration.ofMinutes(1))).await();
    }
  }
}

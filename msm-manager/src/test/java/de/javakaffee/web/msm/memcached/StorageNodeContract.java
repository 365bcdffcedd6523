package de.javakaffee.web.msm.memcached;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import de.javakaffee.web.msm.storage.NodeUnavailableException;
import de.javakaffee.web.msm.storage.Reply;
import de.javakaffee.web.msm.storage.StorageException;
import de.javakaffee.web.msm.storage.StorageNode;
import de.javakaffee.web.msm.storage.StoredValue;
import de.javakaffee.web.msm.storage.TimeToLive;
import de.javakaffee.web.msm.storage.ValueRejectedException;
import de.javakaffee.web.msm.storage.ValueState;
import de.javakaffee.web.msm.storage.ValueTag;
import de.javakaffee.web.msm.storage.WriteResult;
import de.javakaffee.web.msm.testkit.Eventually;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link StorageNode} does, whichever server stands behind it. Implementations override
 * {@link #node} and, where the server cannot tell what is left of an entry's life, {@link
 * #tellsRemaining}.
 */
public interface StorageNodeContract {
  TimeToLive LONG = TimeToLive.of(Duration.ofSeconds(1000));

  /** A node that takes values of up to 1,000,000 bytes and none of 1,100,000. Empty at first. */
  StorageNode node();

  /** False for a node that leaves {@link ValueState#remaining} empty always. */
  default boolean tellsRemaining() {
    return true;
  }

  @Test
  default void knowsNothingOfAKeyThatWasNeverStored() throws StorageException {
    assertThat(node().get("k").await()).isEmpty();
    assertThat(node().check("k", null).await()).isEmpty();
    assertThat(node().check("k", LONG).await()).isEmpty();
    assertThat(node().touch("k", LONG).await()).isFalse();
  }

  @Test
  default void givesBackExactlyTheBytesThatWereStored() throws StorageException {
    byte[] allBytes = new byte[512];
    for (int i = 0; i < allBytes.length; i++) {
      allBytes[i] = (byte) i;
    }
    List<byte[]> values =
        List.of(allBytes, new byte[0], text("\r\n"), text("\r\nEND\r\nflush_all\r\n"));
    for (byte[] value : values) {
      ValueTag tag = written(node().put("k", value, 7, LONG));

      StoredValue stored = node().get("k").await().orElseThrow();

      assertThat(stored.bytes()).isEqualTo(value);
      assertThat(stored.tag()).isEqualTo(tag);
      assertThat(tag.checksum()).isEqualTo(7);
    }
  }

  @Test
  default void keepsAllBitsOfAChecksum() throws StorageException {
    for (int checksum : new int[] {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 0x12345678}) {
      written(node().put("k", text("v"), checksum, LONG));
      assertThat(node().check("k", null).await().orElseThrow().tag().checksum())
          .isEqualTo(checksum);
    }
  }

  @Test
  default void takesAValueOfAMillionBytes() throws StorageException {
    byte[] value = new byte[1_000_000];
    new Random(1).nextBytes(value);

    written(node().add("k", value, 1, LONG));

    assertThat(node().get("k").await().orElseThrow().bytes()).isEqualTo(value);
  }

  @Test
  default void addStoresNothingIfTheKeyIsTaken() throws StorageException {
    ValueTag first = written(node().add("k", text("first"), 1, LONG));

    assertThat(node().add("k", text("second"), 2, LONG).await())
        .isEqualTo(new WriteResult.Conflict());

    assertHolds("k", "first", first);
  }

  @Test
  default void replaceStoresIfTheEntryIsTheExpectedOne() throws StorageException {
    ValueTag first = written(node().add("k", text("first"), 1, LONG));

    ValueTag second = written(node().replace("k", text("second"), 2, first.cas(), LONG));

    assertThat(second.cas()).isNotEqualTo(first.cas());
    assertHolds("k", "second", second);
  }

  @Test
  default void replaceStoresNothingIfTheEntryHasChanged() throws StorageException {
    ValueTag first = written(node().add("k", text("first"), 1, LONG));
    ValueTag second = written(node().put("k", text("second"), 2, LONG));

    assertThat(node().replace("k", text("third"), 3, first.cas(), LONG).await())
        .isEqualTo(new WriteResult.Conflict());

    assertHolds("k", "second", second);
  }

  @Test
  default void replaceStoresNothingIfThereIsNoEntry() throws StorageException {
    assertThat(node().replace("k", text("v"), 1, 1, LONG).await())
        .isEqualTo(new WriteResult.Missing());

    assertThat(node().get("k").await()).isEmpty();
  }

  @Test
  default void putStoresWhateverWasThere() throws StorageException {
    ValueTag first = written(node().put("k", text("first"), 1, LONG));
    ValueTag second = written(node().put("k", text("second"), 2, LONG));

    assertThat(second.cas()).isNotEqualTo(first.cas());
    assertHolds("k", "second", second);
  }

  @Test
  default void checkTellsTagAndRemainingTime() throws StorageException {
    ValueTag tag = written(node().put("k", text("v"), -5, LONG));

    ValueState state = node().check("k", null).await().orElseThrow();

    assertThat(state.tag()).isEqualTo(tag);
    assertRemaining(state, 1000);
  }

  @Test
  default void checkTellsWhatWasLeftBeforeItRenewed() throws StorageException {
    ValueTag tag = written(node().put("k", text("v"), 1, LONG));

    ValueState first = node().check("k", new TimeToLive(500)).await().orElseThrow();
    ValueState second = node().check("k", null).await().orElseThrow();

    assertRemaining(first, 1000);
    assertRemaining(second, 500);
    assertThat(List.of(first.tag(), second.tag())).containsOnly(tag);
  }

  @Test
  default void touchRenewsWithoutChangingTheTag() throws StorageException {
    ValueTag tag = written(node().put("k", text("v"), 1, LONG));

    assertThat(node().touch("k", new TimeToLive(500)).await()).isTrue();

    ValueState state = node().check("k", null).await().orElseThrow();
    assertThat(state.tag()).isEqualTo(tag);
    assertRemaining(state, 500);
  }

  @Test
  default void anUnlimitedLifeHasNoRemainingTime() throws StorageException {
    ValueTag tag = written(node().put("k", text("v"), 1, TimeToLive.unlimited()));

    assertThat(node().check("k", null).await()).contains(new ValueState(tag, Optional.empty()));
  }

  @Test
  default void aLifeOfMoreThanThirtyDaysIsKept() throws StorageException {
    long days31 = Duration.ofDays(31).toSeconds();
    written(node().put("k", text("v"), 1, new TimeToLive(days31)));
    assertRemaining(node().check("k", null).await().orElseThrow(), days31);

    assertThat(node().touch("k", new TimeToLive(2 * days31)).await()).isTrue();
    assertRemaining(
        node().check("k", new TimeToLive(3 * days31)).await().orElseThrow(), 2 * days31);
    assertRemaining(node().check("k", null).await().orElseThrow(), 3 * days31);
  }

  @Test
  default void aLifeOfCenturiesDoesNotEndAtOnce() throws StorageException {
    written(node().put("k", text("v"), 1, TimeToLive.of(Duration.ofDays(100_000))));

    assertThat(node().get("k").await()).isPresent();
  }

  @Test
  default void entriesEndWithTheirTimeToLive() throws StorageException {
    written(node().put("k", text("v"), 1, new TimeToLive(2)));
    written(node().put("renewed", text("v"), 1, new TimeToLive(2)));
    assertThat(node().check("renewed", LONG).await()).isPresent();

    Eventually.holds("the entry has ended", () -> isMissing("k"));

    assertThat(node().check("k", LONG).await()).isEmpty();
    assertThat(node().get("renewed").await()).isPresent();
  }

  @Test
  default void aValueThatIsTooLargeIsRefusedAndSpoilsNothingElse() throws StorageException {
    byte[] tooLarge = new byte[1_100_000];
    ValueTag other = written(node().put("other", text("v"), 1, LONG));
    ValueTag old = written(node().put("k", text("v"), 1, LONG));

    for (Reply<WriteResult> reply :
        List.of(
            node().add("new", tooLarge, 1, LONG),
            node().replace("k", tooLarge, 1, old.cas(), LONG),
            node().put("k", tooLarge, 1, LONG))) {
      assertThatExceptionOfType(ValueRejectedException.class)
          .isThrownBy(reply::await)
          .withMessageContaining("1100000 bytes")
          .satisfies(e -> assertThat(e.size()).isEqualTo(tooLarge.length));
    }

    assertThat(node().get("new").await()).isEmpty();
    // What memcached does: better no value than one that the writer believes replaced.
    assertThat(node().get("k").await()).isEmpty();
    assertHolds("other", "v", other);
  }

  @Test
  default void takesKeysOfAllPermittedCharactersUpTo250() throws StorageException {
    StringBuilder printable = new StringBuilder();
    for (char c = '!'; c <= '~'; c++) {
      printable.append(c);
    }
    for (String key : List.of("a", "x".repeat(250), printable.toString())) {
      ValueTag tag = written(node().put(key, text("v"), 1, LONG));
      assertHolds(key, "v", tag);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "a\r\nflush_all", "a\nb", "a\0", "\u007f", "é", "☃"})
  default void refusesKeysThatTheProtocolCannotCarry(String key) {
    assertRefused(key);
  }

  @Test
  default void refusesAKeyOf251Characters() {
    assertRefused("x".repeat(251));
  }

  private void assertRefused(String key) {
    byte[] value = text("v");
    assertThatIllegalArgumentException().isThrownBy(() -> node().get(key));
    assertThatIllegalArgumentException().isThrownBy(() -> node().check(key, LONG));
    assertThatIllegalArgumentException().isThrownBy(() -> node().add(key, value, 1, LONG));
    assertThatIllegalArgumentException().isThrownBy(() -> node().replace(key, value, 1, 1, LONG));
    assertThatIllegalArgumentException().isThrownBy(() -> node().put(key, value, 1, LONG));
    assertThatIllegalArgumentException().isThrownBy(() -> node().touch(key, LONG));
  }

  @Test
  default void aProbeReturnsIfTheNodeAnswers() throws StorageException {
    node().probe().await();
  }

  @Test
  default void severalRepliesMayBeUnderWayAndAreAwaitedInAnyOrder() throws StorageException {
    ValueTag a = written(node().put("a", text("1"), 1, LONG));
    ValueTag b = written(node().put("b", text("2"), 2, LONG));

    Reply<Optional<ValueState>> first = node().check("a", null);
    Reply<Optional<ValueState>> second = node().check("b", null);

    assertThat(second.await().orElseThrow().tag()).isEqualTo(b);
    assertThat(first.await().orElseThrow().tag()).isEqualTo(a);
  }

  @Test
  default void aReplyIsAwaitedOnlyOnce() throws StorageException {
    Reply<Optional<StoredValue>> reply = node().get("k");
    reply.await();

    assertThatIllegalStateException().isThrownBy(reply::await);
  }

  @Test
  default void manyThreadsAtOnceSeeEachTheirOwnValues()
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<Integer>> results = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        String key = "k" + i;
        results.add(threads.submit(() -> countUp(key)));
      }
      for (Future<Integer> result : results) {
        assertThat(result.get()).isEqualTo(100);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Counts to 100 by conditional writes and reads. */
  private int countUp(String key) throws StorageException {
    ValueTag tag = written(node().add(key, text("0"), 0, LONG));
    for (int i = 1; i <= 100; i++) {
      tag = written(node().replace(key, text(Integer.toString(i)), i, tag.cas(), LONG));
      assertHolds(key, Integer.toString(i), tag);
    }
    return tag.checksum();
  }

  @Test
  default void aClosedNodeIsUnavailable() {
    StorageNode node = node();
    node.close();
    node.close();

    assertThatExceptionOfType(NodeUnavailableException.class)
        .isThrownBy(() -> node.put("k", text("v"), 1, LONG).await())
        .satisfies(e -> assertThat(e.outcomeUnknown()).isFalse());
    assertThatExceptionOfType(NodeUnavailableException.class)
        .isThrownBy(() -> node.probe().await());
  }

  private void assertHolds(String key, String value, ValueTag tag) throws StorageException {
    StoredValue stored = node().get(key).await().orElseThrow();
    assertThat(new String(stored.bytes(), US_ASCII)).isEqualTo(value);
    assertThat(stored.tag()).isEqualTo(tag);
  }

  /** A second or two may have passed. */
  private void assertRemaining(ValueState state, long seconds) {
    if (tellsRemaining()) {
      // A date is counted from the server's clock, which ticks once a second and so may be behind
      assertThat(state.remaining().orElseThrow().toSeconds()).isBetween(seconds - 10, seconds + 1);
    } else {
      assertThat(state.remaining()).isEmpty();
    }
  }

  private boolean isMissing(String key) {
    try {
      return node().get(key).await().isEmpty();
    } catch (StorageException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(US_ASCII);
  }

  private static ValueTag written(Reply<WriteResult> reply) throws StorageException {
    WriteResult result = reply.await();
    assertThat(result).isInstanceOf(WriteResult.Written.class);
    return ((WriteResult.Written) result).tag();
  }
}

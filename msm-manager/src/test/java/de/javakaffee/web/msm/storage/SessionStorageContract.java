package de.javakaffee.web.msm.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.javakaffee.web.msm.record.StoredBytes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a storage does over two nodes that work, whatever nodes they are. */
abstract class SessionStorageContract {
  private static final SessionKey KEY = new SessionKey(Records.ID, Optional.of("n1"));
  private static final TimeToLive HALF_HOUR = new TimeToLive(1800);

  private List<StorageNode> nodes = List.of();
  private SessionStorage storage;

  /** Two nodes n1 and n2 without entries, which take values of a megabyte less some bytes. */
  abstract List<StorageNode> emptyNodes() throws Exception;

  /** True if the nodes tell how long an entry will live. */
  boolean tellsRemaining() {
    return true;
  }

  @BeforeEach
  void start() throws Exception {
    nodes = emptyNodes();
    storage =
        new ReplicatedStorage(
            nodes,
            new Replication(2, Set.of()),
            Duration.ofSeconds(1),
            new ManualBackground(),
            Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    storage.close();
  }

  @Test
  void whatWasNeverSavedIsMissing() throws Exception {
    assertThat(storage.load(KEY)).isEmpty();
    assertThat(storage.check(KEY, new Receipt(1, 2, Map.of()), HALF_HOUR))
        .isEqualTo(new Freshness.Missing());
  }

  @Test
  void whatWasSavedIsLoadedWithTheSameReceipt() throws Exception {
    StoredBytes record = Records.of(7, "cart");
    Receipt saved = save(record, Optional.empty());
    assertThat(saved.version()).isEqualTo(7);
    assertThat(saved.checksum()).isEqualTo(record.checksum());
    assertThat(saved.casByNode()).containsOnlyKeys("n1", "n2");
    LoadedValue loaded = load();
    assertThat(loaded.bytes()).isEqualTo(record.bytes());
    assertThat(loaded.receipt())
        .isEqualTo(new Receipt(7, record.checksum(), Map.of("n1", saved.casByNode().get("n1"))));
  }

  @Test
  void everyCopyIsWhole() throws Exception {
    StoredBytes record = Records.of(7, "cart");
    save(record, Optional.empty());
    for (StorageNode node : nodes) {
      StoredValue copy = node.get(KEY.key()).await().orElseThrow();
      assertThat(copy.bytes()).isEqualTo(record.bytes());
      assertThat(copy.tag().checksum()).isEqualTo(record.checksum());
    }
  }

  @Test
  void theKnownVersionIsCurrent() throws Exception {
    Receipt saved = save(Records.of(1, "cart"), Optional.empty());
    Freshness freshness = storage.check(KEY, saved, HALF_HOUR);
    assertThat(freshness).isInstanceOf(Freshness.Current.class);
    assertThat(((Freshness.Current) freshness).receipt()).isEqualTo(saved);
    assertRemaining(((Freshness.Current) freshness).remaining(), 1800);
  }

  @Test
  void aLoadedVersionIsCurrent() throws Exception {
    save(Records.of(1, "cart"), Optional.empty());
    assertThat(storage.check(KEY, load().receipt(), HALF_HOUR))
        .isInstanceOf(Freshness.Current.class);
  }

  @Test
  void aVersionReplacedByAnotherTomcatHasChanged() throws Exception {
    Receipt first = save(Records.of(1, "cart"), Optional.empty());
    save(Records.of(2, "cart+"), Optional.of(first));
    assertThat(storage.check(KEY, first, HALF_HOUR)).isEqualTo(new Freshness.Changed());
  }

  @Test
  void aCheckTellsTheTimeToLiveBeforeItRenewsIt() throws Exception {
    Receipt saved = save(Records.of(1, "cart"), Optional.empty());
    storage.check(KEY, saved, new TimeToLive(600));
    Freshness.Current second = (Freshness.Current) storage.check(KEY, saved, new TimeToLive(1200));
    assertRemaining(second.remaining(), 600);
  }

  @Test
  void aLoadTellsTheTimeToLive() throws Exception {
    save(Records.of(1, "cart"), Optional.empty());
    assertRemaining(load().remaining(), 1800);
  }

  @Test
  void touchRenewsAllCopies() throws Exception {
    save(Records.of(1, "cart"), Optional.empty());
    storage.touch(KEY, new TimeToLive(600));
    for (StorageNode node : nodes) {
      assertRemaining(node.check(KEY.key(), null).await().orElseThrow().remaining(), 600);
    }
  }

  @Test
  void touchOfNothingStoresNothing() throws Exception {
    storage.touch(KEY, HALF_HOUR);
    assertThat(storage.load(KEY)).isEmpty();
  }

  @Test
  void aSessionMayLiveForEver() throws Exception {
    Receipt saved =
        ((SaveResult.Saved)
                storage.save(KEY, Records.of(1, "cart"), Optional.empty(), TimeToLive.unlimited()))
            .receipt();
    assertThat(storage.check(KEY, saved, TimeToLive.unlimited()))
        .isEqualTo(new Freshness.Current(Optional.empty(), saved));
  }

  @Test
  void aSessionMayLiveForMoreThanThirtyDays() throws Exception {
    long days40 = Duration.ofDays(40).toSeconds();
    storage.save(KEY, Records.of(1, "cart"), Optional.empty(), new TimeToLive(days40));
    assertRemaining(load().remaining(), days40);
  }

  @Test
  void aSaveOnAnOutdatedReceiptIsOvertaken() throws Exception {
    Receipt first = save(Records.of(1, "cart"), Optional.empty());
    StoredBytes theirs = Records.of(2, "theirs");
    Receipt second = save(theirs, Optional.of(first));
    SaveResult result = storage.save(KEY, Records.of(2, "ours"), Optional.of(first), HALF_HOUR);
    assertOvertakenBy(result, theirs, second);
    assertThat(load().bytes()).isEqualTo(theirs.bytes());
  }

  @Test
  void aSaveThatExpectsWhatOvertookItReplacesIt() throws Exception {
    Receipt first = save(Records.of(1, "cart"), Optional.empty());
    save(Records.of(2, "theirs"), Optional.of(first));
    SaveResult.Overtaken overtaken =
        (SaveResult.Overtaken)
            storage.save(KEY, Records.of(2, "ours"), Optional.of(first), HALF_HOUR);
    StoredBytes merged = Records.of(3, "theirs+ours");
    save(merged, Optional.of(overtaken.current().receipt()));
    for (StorageNode node : nodes) {
      assertThat(node.get(KEY.key()).await().orElseThrow().bytes()).isEqualTo(merged.bytes());
    }
  }

  @Test
  void aSaveWithoutReceiptReplacesAnOlderVersion() throws Exception {
    save(Records.of(1, "old"), Optional.empty());
    StoredBytes newer = Records.of(2, "new");
    save(newer, Optional.empty());
    assertThat(load().bytes()).isEqualTo(newer.bytes());
  }

  @Test
  void aSaveWithoutReceiptIsOvertakenByTheSameVersionWithOtherContent() throws Exception {
    StoredBytes theirs = Records.of(2, "theirs");
    Receipt stored = save(theirs, Optional.empty());
    SaveResult result = storage.save(KEY, Records.of(2, "ours"), Optional.empty(), HALF_HOUR);
    assertOvertakenBy(result, theirs, stored);
  }

  @Test
  void aSaveMayBeRepeated() throws Exception {
    StoredBytes record = Records.of(2, "cart");
    Receipt first = save(record, Optional.empty());
    assertThat(save(record, Optional.empty())).isEqualTo(first);
  }

  @Test
  void aSaveOfAnEntryThatHasVanishedStoresItAnew() throws Exception {
    StoredBytes record = Records.of(2, "cart");
    save(record, Optional.of(new Receipt(1, 99, Map.of("n1", 77L, "n2", 78L))));
    assertThat(load().bytes()).isEqualTo(record.bytes());
  }

  @Test
  void aValueOfAMegabyteIsRejectedWithItsSize() {
    StoredBytes large = Records.ofSize(1, 1 << 20);
    ValueRejectedException rejected =
        catchThrowableOfType(
            ValueRejectedException.class,
            () -> storage.save(KEY, large, Optional.empty(), HALF_HOUR));
    assertThat(rejected.size()).isEqualTo(large.bytes().length);
    assertThat(storage.nodes()).extracting(NodeStatus::state).containsOnly(NodeState.UP);
  }

  @Test
  void aValueOfAlmostAMegabyteIsStored() throws Exception {
    StoredBytes large = Records.ofSize(1, 1_048_000);
    save(large, Optional.empty());
    assertThat(load().bytes()).isEqualTo(large.bytes());
  }

  @Test
  void theLongestKeyIsAsGoodAsAny() throws Exception {
    SessionKey longest = new SessionKey("k".repeat(250), Optional.empty());
    storage.save(longest, Records.of(1, "cart"), Optional.empty(), HALF_HOUR);
    assertThat(storage.load(longest)).isPresent();
  }

  @Test
  void bytesThatAreNoRecordAreGivenAndNotOverwritten() throws Exception {
    byte[] foreign = "<html>".getBytes(StandardCharsets.UTF_8);
    for (StorageNode node : nodes) {
      node.put(KEY.key(), foreign, 5, HALF_HOUR).await();
    }
    LoadedValue loaded = load();
    assertThat(loaded.bytes()).isEqualTo(foreign);
    assertThat(loaded.receipt().version()).isZero();
    SaveResult result = storage.save(KEY, Records.of(9, "cart"), Optional.empty(), HALF_HOUR);
    assertThat(((SaveResult.Overtaken) result).current().bytes()).isEqualTo(foreign);
    assertThat(load().bytes()).isEqualTo(foreign);
  }

  private Receipt save(StoredBytes record, Optional<Receipt> expected) throws StorageException {
    SaveResult result = storage.save(KEY, record, expected, HALF_HOUR);
    assertThat(result).isInstanceOf(SaveResult.Saved.class);
    return ((SaveResult.Saved) result).receipt();
  }

  private LoadedValue load() throws StorageException {
    return storage.load(KEY).orElseThrow();
  }

  private static void assertOvertakenBy(SaveResult result, StoredBytes theirs, Receipt stored) {
    assertThat(result).isInstanceOf(SaveResult.Overtaken.class);
    LoadedValue current = ((SaveResult.Overtaken) result).current();
    assertThat(current.bytes()).isEqualTo(theirs.bytes());
    assertThat(current.receipt())
        .isEqualTo(
            new Receipt(
                theirs.version(), theirs.checksum(), Map.of("n1", stored.casByNode().get("n1"))));
  }

  /** A server's seconds may have turned since the entry was stored, more than once when slow. */
  private void assertRemaining(Optional<Duration> remaining, long seconds) {
    if (tellsRemaining()) {
      // A date is counted from the server's clock, which ticks once a second and so may be behind
      assertThat(remaining.orElseThrow().toSeconds()).isBetween(seconds - 30, seconds + 1);
    } else {
      assertThat(remaining).isEmpty();
    }
  }
}

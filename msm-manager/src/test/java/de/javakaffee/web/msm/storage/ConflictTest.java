package de.javakaffee.web.msm.storage;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.record.StoredBytes;
import de.javakaffee.web.msm.storage.Cluster.Tomcat;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two Tomcats that save the same session: one wins, the other learns of it. */
final class ConflictTest {
  private static final String KEY = Cluster.KEY.key();
  private static final StoredBytes FIRST = Records.of(1, "first");
  private static final StoredBytes OURS = Records.of(2, "ours");
  private static final StoredBytes THEIRS = Records.of(2, "theirs");

  private final Cluster cluster = Cluster.of("n1", "n2");
  private final Tomcat tomcat = cluster.tomcat();
  private final Tomcat other = cluster.tomcat();

  @Test
  void aSaveWithoutConflictTakesOneRound() throws Exception {
    Receipt first = tomcat.save(FIRST);
    assertThat(cluster.calls())
        .isEqualTo(Map.of("n1", List.of("add " + KEY), "n2", List.of("add " + KEY)));
    tomcat.save(OURS, first);
    assertThat(cluster.calls())
        .isEqualTo(Map.of("n1", List.of("replace " + KEY), "n2", List.of("replace " + KEY)));
  }

  @Test
  void aCheckOfTheKnownVersionAsksOneNodeForNoValue() throws Exception {
    Receipt first = tomcat.save(FIRST);
    cluster.forgetCalls();
    tomcat.check(first);
    assertThat(cluster.calls()).isEqualTo(Map.of("n1", List.of("check " + KEY)));
  }

  @Test
  void aNewerVersionOnTheSecondNodeOvertakesToo() throws Exception {
    Receipt first = tomcat.save(FIRST);
    storeOn("n2", THEIRS);
    LoadedValue current = overtaken(tomcat.trySave(OURS, Optional.of(first)));
    assertThat(current.bytes()).isEqualTo(THEIRS.bytes());
    assertThat(current.receipt())
        .isEqualTo(new Receipt(2, THEIRS.checksum(), Map.of("n1", 2L, "n2", 2L)));
  }

  @Test
  void whoWasOvertakenReplacesAllCopiesWithTheMergedVersion() throws Exception {
    Receipt first = tomcat.save(FIRST);
    storeOn("n2", THEIRS);
    LoadedValue current = overtaken(tomcat.trySave(OURS, Optional.of(first)));
    cluster.forgetCalls();
    tomcat.save(Records.of(3, "ours+theirs"), current.receipt());
    assertThat(cluster.calls())
        .isEqualTo(Map.of("n1", List.of("replace " + KEY), "n2", List.of("replace " + KEY)));
    assertThat(cluster.versions()).isEqualTo(Map.of("n1", 3L, "n2", 3L));
  }

  @Test
  void anOlderCopyIsReplaced() throws Exception {
    Receipt first = tomcat.save(FIRST);
    Receipt second = tomcat.save(OURS, first);
    storeOn("n2", FIRST);
    Receipt third = tomcat.save(Records.of(3, "third"), second);
    assertThat(third.casByNode()).containsOnlyKeys("n1", "n2");
    assertThat(cluster.versions()).isEqualTo(Map.of("n1", 3L, "n2", 3L));
  }

  @Test
  void anotherRecordOfTheExpectedVersionOvertakes() throws Exception {
    Receipt second = tomcat.save(OURS, tomcat.save(FIRST));
    storeOn("n2", THEIRS);
    LoadedValue current = overtaken(tomcat.trySave(Records.of(3, "third"), Optional.of(second)));
    assertThat(current.bytes()).isEqualTo(THEIRS.bytes());
  }

  @Test
  void anotherRecordOfTheExpectedVersionIsReplacedOnANodeThatWasAway() throws Exception {
    Receipt first = tomcat.save(FIRST);
    cluster.node("n2").disconnect();
    Receipt second = tomcat.save(OURS, first);
    cluster.node("n2").comeBack();
    tomcat.background.runOnce();
    storeOn("n2", THEIRS);
    assertThat(tomcat.save(Records.of(3, "third"), second).casByNode())
        .containsOnlyKeys("n1", "n2");
  }

  @Test
  void aRecordDamagedOnTheSecondNodeIsLeftAlone() throws Exception {
    Receipt first = tomcat.save(FIRST);
    cluster.node("n2").put(KEY, new byte[] {1, 2, 3}, 4, Cluster.TTL).await();
    assertThat(tomcat.save(OURS, first).casByNode()).containsOnlyKeys("n1");
    assertThat(cluster.versions()).isEqualTo(Map.of("n1", 2L, "n2", 0L));
  }

  @Test
  void aRecordDamagedOnTheFirstNodeIsPassedOver() throws Exception {
    tomcat.save(FIRST);
    byte[] damaged = FIRST.bytes().clone();
    damaged[20] ^= 1;
    cluster.node("n1").put(KEY, damaged, FIRST.checksum(), Cluster.TTL).await();
    assertThat(tomcat.load().bytes()).isEqualTo(FIRST.bytes());
  }

  @Test
  void ifOnlyDamagedRecordsAreThereTheFirstIsGiven() throws Exception {
    cluster.node("n1").put(KEY, new byte[] {1}, 4, Cluster.TTL).await();
    cluster.node("n2").put(KEY, new byte[] {2}, 4, Cluster.TTL).await();
    assertThat(tomcat.load().bytes()).containsExactly(1);
    assertThat(tomcat.load().receipt().version()).isZero();
  }

  @Test
  void whoExpectsADamagedRecordReplacesIt() throws Exception {
    cluster.node("n1").put(KEY, new byte[] {1}, 4, Cluster.TTL).await();
    tomcat.save(FIRST, tomcat.load().receipt());
    assertThat(cluster.versions()).isEqualTo(Map.of("n1", 1L, "n2", 1L));
  }

  @Test
  void ofTwoSavesOnTheSameVersionTheLaterIsOvertaken() throws Exception {
    Receipt first = tomcat.save(FIRST);
    tomcat.save(OURS, first);
    assertThat(overtaken(other.trySave(THEIRS, Optional.of(first))).bytes())
        .isEqualTo(OURS.bytes());
    assertThat(cluster.versions()).isEqualTo(Map.of("n1", 2L, "n2", 2L));
  }

  @Test
  void aSaveMadeWithoutTheFirstNodeIsNoticedAfterItsReturn() throws Exception {
    Receipt first = tomcat.save(FIRST);
    cluster.node("n1").disconnect();
    other.save(THEIRS, first);
    cluster.node("n1").comeBack();
    assertThat(tomcat.state("n1")).isEqualTo(NodeState.UP);
    assertThat(overtaken(tomcat.trySave(OURS, Optional.of(first))).bytes())
        .isEqualTo(THEIRS.bytes());
  }

  @Test
  void aSaveWhoseAnswerWasLostIsRecognised() throws Exception {
    Receipt first = tomcat.save(FIRST);
    storeOn("n1", OURS);
    storeOn("n2", OURS);
    Receipt saved = tomcat.save(OURS, first);
    assertThat(saved).isEqualTo(new Receipt(2, OURS.checksum(), Map.of("n1", 2L, "n2", 2L)));
  }

  @Test
  void aCopyOfTheKnownVersionIsReplacedWhateverItsCas() throws Exception {
    Receipt first = tomcat.save(FIRST);
    storeOn("n1", FIRST);
    assertThat(tomcat.check(first)).isEqualTo(new Freshness.Changed());
    tomcat.save(OURS, first);
    assertThat(cluster.versions()).isEqualTo(Map.of("n1", 2L, "n2", 2L));
  }

  @Test
  void anUnknownCasDoesNotMakeTheSameContentForeign() throws Exception {
    Receipt first = tomcat.save(FIRST);
    Receipt withoutCas = new Receipt(1, first.checksum(), Map.of());
    assertThat(tomcat.check(withoutCas))
        .isEqualTo(
            new Freshness.Current(
                Optional.of(Duration.ofMinutes(30)),
                new Receipt(1, first.checksum(), Map.of("n1", 1L))));
  }

  private static LoadedValue overtaken(SaveResult result) {
    assertThat(result).isInstanceOf(SaveResult.Overtaken.class);
    return ((SaveResult.Overtaken) result).current();
  }

  private void storeOn(String node, StoredBytes record) throws StorageException {
    cluster.node(node).put(KEY, record.bytes(), record.checksum(), Cluster.TTL).await();
  }
}

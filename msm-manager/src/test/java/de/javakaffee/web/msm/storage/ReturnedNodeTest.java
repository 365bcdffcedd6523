package de.javakaffee.web.msm.storage;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.record.StoredBytes;
import de.javakaffee.web.msm.storage.Cluster.Tomcat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nodes that come back: used again soon, believed only after a comparison. */
final class ReturnedNodeTest {
  private static final StoredBytes FIRST = Records.of(1, "first");
  private static final StoredBytes SECOND = Records.of(2, "second");

  private final Cluster cluster = Cluster.of("n1", "n2");
  private final Tomcat tomcat = cluster.tomcat();

  @Test
  void onlyAProbeBringsANodeBack() throws Exception {
    Receipt first = tomcat.save(FIRST);
    cluster.node("n1").kill();
    tomcat.check(first);
    cluster.node("n1").comeBack();
    tomcat.check(first);
    assertThat(tomcat.state("n1")).isEqualTo(NodeState.DOWN);
    tomcat.background.runOnce();
    assertThat(tomcat.state("n1")).isEqualTo(NodeState.UP);
  }

  @Test
  void aNodeStaysDownAsLongAsItsProbesFail() throws Exception {
    Receipt first = tomcat.save(FIRST);
    cluster.node("n1").freeze();
    tomcat.check(first);
    tomcat.background.runOnce();
    assertThat(tomcat.state("n1")).isEqualTo(NodeState.DOWN);
  }

  @Test
  void probesFindALossBeforeAnyRequestDoes() throws Exception {
    Receipt first = tomcat.save(FIRST);
    cluster.node("n1").freeze();
    tomcat.background.runOnce();
    assertThat(tomcat.state("n1")).isEqualTo(NodeState.DOWN);
    assertThat(cluster.waited(() -> tomcat.check(first))).isEqualTo(Duration.ZERO);
  }

  @Test
  void theTimeOfTheLossIsTold() throws Exception {
    Instant lostAt = cluster.clock.instant();
    cluster.node("n2").kill();
    tomcat.background.runOnce();
    cluster.node("n2").comeBack();
    cluster.clock.advance(Duration.ofSeconds(5));
    tomcat.background.runOnce();
    assertThat(tomcat.storage.nodes())
        .containsExactly(
            new NodeStatus("n1", "memory:n1", NodeState.UP, Optional.empty()),
            new NodeStatus("n2", "memory:n2", NodeState.UP, Optional.of(lostAt)));
  }

  @Test
  void aStaleCopyIsNotBelieved() throws Exception {
    missSecondSave();
    assertThat(cluster.versions()).isEqualTo(Map.of("n1", 1L, "n2", 2L));
    assertThat(tomcat.load().bytes()).isEqualTo(SECOND.bytes());
  }

  @Test
  void aCopyIsNotCurrentJustBecauseAStaleNodeSaysSo() throws Exception {
    Tomcat other = cluster.tomcat();
    Receipt first = tomcat.save(FIRST);
    cluster.node("n1").disconnect();
    other.background.runOnce();
    tomcat.save(SECOND, first);
    cluster.node("n1").comeBack();
    other.background.runOnce();
    assertThat(other.check(first)).isEqualTo(new Freshness.Changed());
  }

  @Test
  void aTomcatWithoutRequestsNoticesAnAbsenceToo() throws Exception {
    Tomcat idle = cluster.tomcat();
    Receipt first = tomcat.save(FIRST);
    cluster.node("n1").disconnect();
    idle.background.runOnce();
    tomcat.save(SECOND, first);
    cluster.node("n1").comeBack();
    idle.background.runOnce();
    assertThat(idle.load().bytes()).isEqualTo(SECOND.bytes());
  }

  @Test
  void aStaleCopyIsOverwrittenWhenItLostTheComparison() throws Exception {
    missSecondSave();
    cluster.clock.advance(Duration.ofSeconds(100));
    LoadedValue loaded = tomcat.load();
    assertThat(cluster.versions()).isEqualTo(Map.of("n1", 2L, "n2", 2L));
    assertThat(loaded.receipt().casByNode()).containsOnlyKeys("n1", "n2");
    assertThat(cluster.node("n1").stored(Cluster.KEY.key()).orElseThrow().remaining())
        .contains(Duration.ofSeconds(1700));
    assertThat(tomcat.check(loaded.receipt())).isInstanceOf(Freshness.Current.class);
  }

  @Test
  void aStaleCopyIsLeftAloneIfNobodyKnowsHowLongItShallLive() throws Exception {
    cluster.node("n1").withoutRemaining();
    cluster.node("n2").withoutRemaining();
    missSecondSave();
    assertThat(tomcat.load().receipt().casByNode()).containsOnlyKeys("n2");
    assertThat(cluster.versions()).isEqualTo(Map.of("n1", 1L, "n2", 2L));
  }

  @Test
  void aReturnedNodeMayHaveTheNewerCopy() throws Exception {
    Receipt first = tomcat.save(FIRST);
    cluster.node("n2").kill();
    tomcat.save(SECOND, first);
    cluster.node("n1").disconnect();
    cluster.node("n2").comeBack();
    tomcat.background.runOnce();
    tomcat.background.runOnce();
    cluster.node("n1").comeBack();
    tomcat.background.runOnce();
    assertThat(tomcat.load().bytes()).isEqualTo(SECOND.bytes());
  }

  @Test
  void aNodeThatCameBackEmptyIsFilledByTheNextSave() throws Exception {
    Receipt first = tomcat.save(FIRST);
    cluster.node("n1").kill();
    Receipt second = tomcat.save(SECOND, first);
    cluster.node("n1").comeBack();
    tomcat.background.runOnce();
    assertThat(tomcat.check(second)).isInstanceOf(Freshness.Current.class);
    Receipt third = tomcat.save(Records.of(3, "third"), second);
    assertThat(third.casByNode()).containsOnlyKeys("n1", "n2");
    assertThat(cluster.versions()).isEqualTo(Map.of("n1", 3L, "n2", 3L));
  }

  @Test
  void aStaleCopyIsOverwrittenByTheNextSave() throws Exception {
    Receipt second = missSecondSave();
    tomcat.save(Records.of(3, "third"), second);
    assertThat(cluster.versions()).isEqualTo(Map.of("n1", 3L, "n2", 3L));
  }

  @Test
  void aWriteThatAFrozenNodeAppliesLateDoesNotWin() throws Exception {
    Receipt first = tomcat.save(FIRST);
    cluster.node("n1").freeze();
    Receipt second = tomcat.save(SECOND, first);
    Receipt third = tomcat.save(Records.of(3, "third"), second);
    cluster.node("n1").comeBack();
    tomcat.background.runOnce();
    assertThat(cluster.versions()).isEqualTo(Map.of("n1", 2L, "n2", 3L));
    assertThat(tomcat.check(third)).isEqualTo(new Freshness.Changed());
    assertThat(tomcat.load().bytes()).isEqualTo(Records.of(3, "third").bytes());
  }

  @Test
  void aReturnedNodeIsAskedInTheSameRoundAsTheNext() throws Exception {
    Receipt second = missSecondSave();
    cluster.forgetCalls();
    cluster.node("n1").answerAfter(Duration.ofMillis(3));
    cluster.node("n2").answerAfter(Duration.ofMillis(4));
    assertThat(cluster.waited(() -> tomcat.check(second))).isEqualTo(Duration.ofMillis(4));
    assertThat(cluster.calls())
        .isEqualTo(
            Map.of(
                "n1", List.of("check " + Cluster.KEY.key()),
                "n2", List.of("check " + Cluster.KEY.key())));
  }

  /** Leaves version 1 on n1, which was away meanwhile, and version 2 on n2. */
  private Receipt missSecondSave() throws StorageException {
    Receipt first = tomcat.save(FIRST);
    cluster.node("n1").disconnect();
    Receipt second = tomcat.save(SECOND, first);
    cluster.node("n1").comeBack();
    tomcat.background.runOnce();
    return second;
  }
}

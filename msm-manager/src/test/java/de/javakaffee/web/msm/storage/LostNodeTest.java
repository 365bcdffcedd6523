package de.javakaffee.web.msm.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.javakaffee.web.msm.record.StoredBytes;
import de.javakaffee.web.msm.storage.Cluster.Tomcat;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes that go away: nothing is lost, and nobody waits for long. */
final class LostNodeTest {
  private static final StoredBytes FIRST = Records.of(1, "first");
  private static final StoredBytes SECOND = Records.of(2, "second");
  private static final Duration ONE_TIMEOUT = InMemoryNode.TIMEOUT;

  @Test
  void aSessionIsFoundWhenItsFirstNodeIsKilled() throws Exception {
    Cluster cluster = Cluster.of("n1", "n2");
    Tomcat tomcat = cluster.tomcat();
    tomcat.save(FIRST);
    cluster.node("n1").kill();
    assertThat(tomcat.load().bytes()).isEqualTo(FIRST.bytes());
    assertThat(tomcat.state("n1")).isEqualTo(NodeState.DOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"n1", "n2"})
  void oneRequestWaitsForAFrozenNodeOnceAndLaterOnesDoNot(String frozen) throws Exception {
    Cluster cluster = Cluster.of("n1", "n2");
    Tomcat tomcat = cluster.tomcat();
    Receipt first = tomcat.save(FIRST);
    cluster.node(frozen).freeze();

    Duration request =
        cluster.waited(
            () -> {
              assertThat(tomcat.check(first)).isInstanceOf(Freshness.Current.class);
              tomcat.save(SECOND, first);
            });
    assertThat(request).isEqualTo(ONE_TIMEOUT);

    Duration later =
        cluster.waited(
            () -> {
              tomcat.load();
              tomcat.storage.touch(Cluster.KEY, Cluster.TTL);
              tomcat.save(Records.of(3, "third"), tomcat.load().receipt());
            });
    assertThat(later).isEqualTo(Duration.ZERO);
    cluster.assertNoReplyIsOpen();
  }

  @Test
  void aNodeThatIsDownCostsNoCall() throws Exception {
    Cluster cluster = Cluster.of("n1", "n2");
    Tomcat tomcat = cluster.tomcat();
    Receipt first = tomcat.save(FIRST);
    cluster.node("n1").kill();
    tomcat.check(first);
    cluster.forgetCalls();

    Receipt second = tomcat.save(SECOND, first);
    tomcat.check(second);
    tomcat.load();
    tomcat.storage.touch(Cluster.KEY, Cluster.TTL);
    String key = Cluster.KEY.key();
    assertThat(cluster.calls())
        .isEqualTo(
            Map.of("n2", List.of("replace " + key, "check " + key, "get " + key, "touch " + key)));
  }

  @Test
  void theFirstRequestMayBeAWrite() throws Exception {
    Cluster cluster = Cluster.of("n1", "n2");
    Tomcat tomcat = cluster.tomcat();
    Receipt first = tomcat.save(FIRST);
    cluster.node("n1").freeze();
    assertThat(cluster.waited(() -> tomcat.save(SECOND, first))).isEqualTo(ONE_TIMEOUT);
    assertThat(tomcat.load().bytes()).isEqualTo(SECOND.bytes());
  }

  @Test
  void aReceiptNamesOnlyNodesThatConfirmed() throws Exception {
    Cluster cluster = Cluster.of("n1", "n2");
    Tomcat tomcat = cluster.tomcat();
    Receipt first = tomcat.save(FIRST);
    cluster.node("n1").freeze();
    assertThat(tomcat.save(SECOND, first).casByNode()).containsOnlyKeys("n2");
  }

  @Test
  void anotherNodeTakesThePlaceOfALostOne() throws Exception {
    Cluster cluster = Cluster.of("n1", "n2", "n3");
    Tomcat tomcat = cluster.tomcat();
    Receipt first = tomcat.save(FIRST);
    assertThat(first.casByNode()).hasSize(2).containsKey("n1");
    cluster.node("n1").kill();
    assertThat(tomcat.save(SECOND, first).casByNode()).containsOnlyKeys("n2", "n3");
  }

  @Test
  void aSessionWithOneCopyMovesToTheNextNode() throws Exception {
    Cluster cluster = Cluster.withCopies(1, "n1", "n2");
    Tomcat tomcat = cluster.tomcat();
    Receipt first = tomcat.save(FIRST);
    assertThat(first.casByNode()).containsOnlyKeys("n1");
    cluster.node("n1").freeze();
    assertThat(cluster.waited(() -> tomcat.save(SECOND, first))).isEqualTo(ONE_TIMEOUT);
    assertThat(tomcat.load().bytes()).isEqualTo(SECOND.bytes());
    assertThat(cluster.versions()).containsEntry("n2", 2L);
  }

  @Test
  void aSlowAnswerIsNoLoss() throws Exception {
    Cluster cluster = Cluster.of("n1", "n2");
    Tomcat tomcat = cluster.tomcat();
    cluster.node("n1").answerAfter(Duration.ofMillis(999));
    cluster.node("n2").answerAfter(Duration.ofMillis(700));
    assertThat(cluster.waited(() -> tomcat.save(FIRST))).isEqualTo(Duration.ofMillis(999));
    assertThat(tomcat.state("n1")).isEqualTo(NodeState.UP);
  }

  @Test
  void manyNodesFrozenAtOnceCostTwoTimeouts() throws Exception {
    Cluster cluster = Cluster.of("n1", "n2", "n3", "n4", "n5");
    Tomcat tomcat = cluster.tomcat();
    tomcat.save(FIRST);
    List.of("n1", "n2", "n3", "n4").forEach(id -> cluster.node(id).freeze());
    assertThat(cluster.waited(() -> tomcat.storage.load(Cluster.KEY)))
        .isEqualTo(ONE_TIMEOUT.multipliedBy(2));
  }

  @Test
  void aLossMakesTheBackgroundProbeAllNodesInTheTimeOfOne() throws Exception {
    Cluster cluster = Cluster.of("n1", "n2", "n3", "n4");
    Tomcat tomcat = cluster.tomcat();
    Receipt first = tomcat.save(FIRST);
    cluster.node("n1").freeze();
    tomcat.check(first);
    cluster.node("n3").freeze();
    cluster.node("n4").freeze();
    Duration probes =
        cluster.waited(() -> assertThat(tomcat.background.runSubmitted()).isEqualTo(1));
    assertThat(probes).isEqualTo(ONE_TIMEOUT);
    assertThat(tomcat.storage.nodes())
        .extracting(NodeStatus::state)
        .containsExactly(NodeState.DOWN, NodeState.UP, NodeState.DOWN, NodeState.DOWN);
  }

  @Test
  void whenNoNodeIsLeftTheFailureNamesAllOfThem() throws Exception {
    Cluster cluster = Cluster.of("n1", "n2");
    Tomcat tomcat = cluster.tomcat();
    Receipt first = tomcat.save(FIRST);
    cluster.node("n1").kill();
    cluster.node("n2").freeze();
    String message =
        "no node can be used: n1 DOWN (memory:n1: connection refused),"
            + " n2 DOWN (memory:n2: no answer to %s within 1000 ms)";

    NodeUnavailableException unsaved =
        catchThrowableOfType(
            NodeUnavailableException.class, () -> tomcat.trySave(SECOND, Optional.of(first)));
    assertThat(unsaved).hasMessage(message.formatted("replace"));
    assertThat(unsaved.outcomeUnknown()).isTrue();

    NodeUnavailableException unread =
        catchThrowableOfType(NodeUnavailableException.class, tomcat::load);
    assertThat(unread).hasMessage(message.formatted("replace"));
    assertThat(unread.outcomeUnknown()).isFalse();
    assertThat(cluster.waited(() -> tomcat.storage.touch(Cluster.KEY, Cluster.TTL)))
        .isEqualTo(Duration.ZERO);
  }

  @Test
  void aSessionIsMissingIfNoNodeThatCanBeReachedHasIt() throws Exception {
    Cluster cluster = Cluster.of("n1", "n2", "n3");
    Tomcat tomcat = cluster.tomcat();
    Receipt first = tomcat.save(FIRST);
    first.casByNode().keySet().forEach(id -> cluster.node(id).kill());
    assertThat(tomcat.check(first)).isEqualTo(new Freshness.Missing());
    assertThat(tomcat.storage.load(Cluster.KEY)).isEmpty();
  }

  @Test
  void anEvictedCopyIsFoundOnTheOtherNode() throws Exception {
    Cluster cluster = Cluster.of("n1", "n2");
    Tomcat tomcat = cluster.tomcat();
    Receipt first = tomcat.save(FIRST);
    cluster.node("n1").evict(Cluster.KEY.key());
    assertThat(tomcat.check(first)).isInstanceOf(Freshness.Current.class);
    assertThat(tomcat.load().bytes()).isEqualTo(FIRST.bytes());
    tomcat.save(SECOND, first);
    assertThat(cluster.versions()).isEqualTo(Map.of("n1", 2L, "n2", 2L));
  }

  @Test
  void oneGlitchIsASuspicionAndTheNextALoss() throws Exception {
    Cluster cluster = Cluster.of("n1", "n2");
    Tomcat tomcat = cluster.tomcat();
    Receipt first = tomcat.save(FIRST);
    cluster.node("n1").failNextCalls(2);
    assertThat(tomcat.check(first)).isInstanceOf(Freshness.Current.class);
    assertThat(tomcat.state("n1")).isEqualTo(NodeState.SUSPECT);
    assertThat(tomcat.check(first)).isInstanceOf(Freshness.Current.class);
    assertThat(tomcat.state("n1")).isEqualTo(NodeState.DOWN);
  }

  @Test
  void aGlitchIsNotTakenForAMissingSession() throws Exception {
    Cluster cluster = Cluster.of("n1", "n2");
    Tomcat tomcat = cluster.tomcat();
    Receipt first = tomcat.save(FIRST);
    cluster.node("n2").evict(Cluster.KEY.key());
    cluster.node("n1").failNextCalls(1);
    NodeUnavailableException unknown =
        catchThrowableOfType(NodeUnavailableException.class, () -> tomcat.check(first));
    assertThat(unknown).hasMessage("memory:n1: answered \"WHAT\"");
    assertThat(tomcat.check(first)).isInstanceOf(Freshness.Current.class);
  }

  @Test
  void anAnswerEndsASuspicion() throws Exception {
    Cluster cluster = Cluster.of("n1", "n2");
    Tomcat tomcat = cluster.tomcat();
    Receipt first = tomcat.save(FIRST);
    cluster.node("n1").failNextCalls(1);
    tomcat.check(first);
    tomcat.check(first);
    assertThat(tomcat.state("n1")).isEqualTo(NodeState.UP);
  }

  @Test
  void aValueThatIsTooLargeSaysNothingAboutTheNode() throws Exception {
    Cluster cluster = Cluster.of("n1", "n2");
    Tomcat tomcat = cluster.tomcat();
    cluster.node("n1").limitItemsTo(50);
    ValueRejectedException rejected =
        catchThrowableOfType(
            ValueRejectedException.class, () -> tomcat.trySave(FIRST, Optional.empty()));
    assertThat(rejected.size()).isEqualTo(FIRST.bytes().length);
    assertThat(tomcat.state("n1")).isEqualTo(NodeState.UP);
    cluster.assertNoReplyIsOpen();
  }

  @Test
  void aSecondNodeThatTakesNoLargeValuesDoesNotFailTheSave() throws Exception {
    Cluster cluster = Cluster.of("n1", "n2");
    Tomcat tomcat = cluster.tomcat();
    cluster.node("n2").limitItemsTo(50);
    assertThat(tomcat.save(FIRST).casByNode()).containsOnlyKeys("n1");
    assertThat(tomcat.state("n2")).isEqualTo(NodeState.UP);
  }

  @Test
  void closingEndsTheProbesAndClosesTheNodes() {
    Cluster cluster = Cluster.of("n1", "n2");
    Tomcat tomcat = cluster.tomcat();
    assertThat(tomcat.background.periodicTasks()).isEqualTo(1);
    tomcat.storage.close();
    assertThat(tomcat.background.periodicTasks()).isZero();
    assertThat(cluster.node("n1").isClosed()).isTrue();
    assertThat(cluster.node("n2").isClosed()).isTrue();
    assertThat(tomcat.background.isShutdown()).isFalse();
  }
}

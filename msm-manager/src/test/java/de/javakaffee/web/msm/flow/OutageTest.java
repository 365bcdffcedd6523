package de.javakaffee.web.msm.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.record.SessionRecord;
import de.javakaffee.web.msm.storage.InMemoryNode;
import de.javakaffee.web.msm.storage.NodeUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stores that are down or have lost everything, in checked mode. */
final class OutageTest {
  private static final SessionId ID = Cluster.id("0F3A-n1");

  private final Cluster cluster = new Cluster();
  private final Tomcat a = cluster.checked();
  private final Tomcat b = cluster.checked();

  @AfterEach
  void nothingIsLeftOpen() {
    cluster.assertClean();
  }

  private void createOnA() {
    FakeSession unused = a.create(ID, session -> session.set("count", 1));
  }

  private static SessionRecord recordOn(InMemoryNode node) {
    return (SessionRecord) Cluster.record(node, ID).orElseThrow();
  }

  // ---- the store is down

  @Test
  void withoutTheStoreTheLocalCopyIsUsed() throws Exception {
    createOnA();
    cluster.nodesGo();
    a.request(ID, session -> assertThat(session.number("count")).isEqualTo(1));
  }

  @Test
  void withoutTheStoreAndWithoutACopyTheSearchFails() {
    createOnA();
    cluster.nodesGo();
    assertThatThrownBy(() -> b.flow.find(ID))
        .isInstanceOf(NodeUnavailableException.class)
        .hasMessageStartingWith("no node can be used");
  }

  @Test
  void aChangeIsKeptAndStoredWhenTheStoreIsBack() throws Exception {
    createOnA();
    cluster.nodesGo();
    try (LogCapture log = new LogCapture()) {
      a.request(ID, session -> session.set("count", 2));
      cluster.pass(Duration.ofMinutes(1));
      a.request(ID, session -> assertThat(session.number("count")).isEqualTo(2));
      cluster.nodesComeBack();
      cluster.pass(Duration.ofSeconds(1));
      assertThat(log.lines()).hasSize(2);
      assertThat(log.lines().get(0))
          .startsWith(
              "WARNING session 0F..-n1 could not be stored and will be tried again, like others:"
                  + " no node can be used");
      assertThat(log.lines().get(1)).isEqualTo("INFO sessions are stored again");
    }
    b.request(ID, session -> assertThat(session.number("count")).isEqualTo(2));
    assertThat(a.executor.waiting()).isZero();
  }

  @Test
  void aNewSessionIsStoredWhenTheStoreIsBack() throws Exception {
    cluster.nodesGo();
    createOnA();
    cluster.nodesComeBack();
    cluster.pass(Duration.ofSeconds(1));
    b.request(ID, session -> assertThat(session.number("count")).isEqualTo(1));
  }

  @Test
  void aStoreThatIsDownIsAskedAFewTimesASecondForAllSessionsTogether() {
    cluster.nodesGo();
    for (int i = 0; i < 100; i++) {
      FakeSession unused =
          a.create(Cluster.id("AA" + i + "-n1"), session -> session.set("cart", new ArrayList<>()));
    }
    List<String> unused = a.transcoder.calls();
    cluster.pass(Duration.ofSeconds(10));
    assertThat(a.transcoder.calls()).as("attempts in 10 rounds").hasSize(40);
    cluster.nodesComeBack();
    cluster.pass(Duration.ofSeconds(1));
    for (int i = 0; i < 100; i++) {
      assertThat(Cluster.record(cluster.n1, Cluster.id("AA" + i + "-n1"))).isPresent();
    }
  }

  @Test
  void oneSessionThatNoNodeAnswersForHoldsUpNoOther() throws Exception {
    List<SessionId> ids = List.of(ID, Cluster.id("1111-n1"));
    cluster.nodesGo();
    for (SessionId id : ids) {
      FakeSession unused = a.create(id, session -> session.set("count", 1));
    }
    cluster.nodesComeBack();
    // The first session's saves fail once more on both nodes, in a way that says nothing of others
    cluster.n1.failNextCalls(1);
    cluster.n2.failNextCalls(1);
    cluster.pass(Duration.ofSeconds(1));
    assertThat(Cluster.record(cluster.n1, ids.get(1))).isPresent();
    cluster.pass(Duration.ofSeconds(1));
    assertThat(Cluster.record(cluster.n1, ID)).isPresent();
  }

  @Test
  void aWriteThatArrivesLateDoesNotReplaceANewerOne() throws Exception {
    createOnA();
    cluster.before(
        "n1 replace 0F3A-n1",
        () -> {
          cluster.n1.freeze();
          cluster.n2.freeze();
        });
    a.request(ID, session -> session.set("count", 2));
    cluster.probe();
    cluster.n2.comeBack(); // applies what was sent
    cluster.probe();
    a.request(ID, session -> session.set("count", 3));
    cluster.n1.comeBack(); // applies what was sent, after a newer version was stored on n2
    cluster.probe();
    assertThat(recordOn(cluster.n1).version()).isLessThan(recordOn(cluster.n2).version());
    b.request(ID, session -> assertThat(session.number("count")).isEqualTo(3));
    a.request(ID, session -> assertThat(session.number("count")).isEqualTo(3));
  }

  @Test
  void aStopWithTheStoreDownEndsQuickly() throws Exception {
    for (int i = 0; i < 100; i++) {
      SessionId id = Cluster.id("AA" + i + "-n1");
      FakeSession unused = a.create(id, session -> session.set("count", 1));
      FakeSession session = a.join(id).orElseThrow();
      a.inApplication(joined -> joined.set("cart", new ArrayList<>(List.of("tea"))), session);
    }
    cluster.n1.freeze();
    cluster.n2.freeze();
    List<String> unused = a.transcoder.calls();
    Instant before = cluster.clock.instant();
    try (LogCapture log = new LogCapture()) {
      a.flow.saveAll();
      assertThat(log.lines())
          .hasSize(2)
          .last()
          .isEqualTo("WARNING 100 sessions are stopped without being stored: the store fails");
    }
    assertThat(Duration.between(before, cluster.clock.instant())).isEqualTo(InMemoryNode.TIMEOUT);
    assertThat(a.transcoder.calls()).hasSize(3);
  }

  @Test
  void aStopStoresWhatIsNotStoredYet() throws Exception {
    createOnA();
    FakeSession session = a.join(ID).orElseThrow();
    a.inApplication(joined -> joined.set("count", 2), session);
    a.executor.shutdown();
    a.flow.saveAll();
    b.request(ID, joined -> assertThat(joined.number("count")).isEqualTo(2));
  }

  // ---- the store has lost everything

  @Test
  void whatTheStoreHasLostIsStoredAnew() throws Exception {
    createOnA();
    cluster.nodesRestart();
    a.request(ID, session -> assertThat(session.number("count")).isEqualTo(1));
    b.request(ID, session -> assertThat(session.number("count")).isEqualTo(1));
  }

  @Test
  void versionsGoOnAfterALoss() throws Exception {
    createOnA();
    for (int i = 2; i <= 5; i++) {
      int count = i;
      a.request(ID, session -> session.set("count", count));
    }
    long before = recordOn(cluster.n1).version();
    cluster.nodesRestart();
    a.request(ID, session -> {});
    assertThat(recordOn(cluster.n1).version()).isGreaterThan(before);
  }

  @Test
  void aNodeThatStillHoldsAnOldVersionDoesNotWinAfterALoss() throws Exception {
    createOnA();
    a.request(ID, session -> session.set("count", 2));
    cluster.n2.disconnect();
    a.probes.runOnce();
    a.request(ID, session -> session.set("count", 3));
    cluster.n1.kill();
    cluster.n1.comeBack();
    a.probes.runOnce();
    a.request(ID, session -> assertThat(session.number("count")).isEqualTo(3));
    cluster.n2.comeBack();
    a.probes.runOnce();
    b.probes.runOnce();
    b.request(ID, session -> assertThat(session.number("count")).isEqualTo(3));
  }

  @Test
  void aSessionWhoseTimeIsOverIsNotStoredAnew() throws Exception {
    createOnA();
    cluster.nodesRestart();
    cluster.clock.advance(Cluster.MAX_INACTIVE);
    assertThat(a.finds(ID)).isFalse();
    assertThat(Cluster.record(cluster.n1, ID)).isEmpty();
  }

  @Test
  void twoCopiesOfALostSessionBecomeOneAgain() throws Exception {
    createOnA();
    b.request(ID, session -> {});
    cluster.nodesRestart();
    FakeSession onA = a.join(ID).orElseThrow();
    FakeSession onB = b.join(ID).orElseThrow();
    a.inApplication(session -> session.set("fromA", 1), onA);
    b.inApplication(session -> session.set("fromB", 2), onB);
    a.end(onA);
    b.end(onB);
    for (Tomcat tomcat : List.of(a, b)) {
      tomcat.request(
          ID,
          session -> {
            assertThat(session.number("fromA")).isEqualTo(1);
            assertThat(session.number("fromB")).isEqualTo(2);
          });
    }
  }
}

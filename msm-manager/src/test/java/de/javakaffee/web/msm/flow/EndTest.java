package de.javakaffee.web.msm.flow;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.record.SessionRecord;
import de.javakaffee.web.msm.record.Tombstone;
import de.javakaffee.web.msm.storage.InMemoryNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions that the application ends, in checked mode. */
final class EndTest {
  private static final SessionId ID = Cluster.id("0F3A-n1");

  private final Cluster cluster = new Cluster();
  private final Tomcat a = cluster.checked();
  private final Tomcat b = cluster.checked();

  @AfterEach
  void nothingIsLeftOpen() {
    cluster.assertClean();
  }

  private void createOnBoth() throws Exception {
    FakeSession unused = a.create(ID, session -> session.set("count", 1));
    b.request(ID, session -> {});
  }

  private void assertThatATombstoneStandsOnBothNodes() {
    for (InMemoryNode node : cluster.nodes()) {
      assertThat(Cluster.record(node, ID).orElseThrow()).isInstanceOf(Tombstone.class);
    }
  }

  @Test
  void aSessionEndedOnOneTomcatIsGoneOnTheOtherAtOnce() throws Exception {
    createOnBoth();
    a.logOut(ID);
    assertThatATombstoneStandsOnBothNodes();
    assertThat(a.finds(ID)).isFalse();
    assertThat(b.finds(ID)).isFalse();
    assertThat(b.holds(ID)).as("its copy").isFalse();
    assertThat(a.events).containsExactly("destroyed 0F3A-n1");
    assertThat(b.events).as("told once in the cluster").isEmpty();
  }

  @Test
  void theResponseToALogOutWaitsForNobodyElsesWork() throws Exception {
    createOnBoth();
    FakeSession session = a.join(ID).orElseThrow();
    Future<?> end = session.invalidate();
    a.flow.beforeResponse(end); // nothing has run in the background
    assertThatATombstoneStandsOnBothNodes();
  }

  @Test
  void aRequestUnderWayElsewhereDoesNotBringTheSessionBack() throws Exception {
    createOnBoth();
    FakeSession onB = b.join(ID).orElseThrow();
    b.inApplication(session -> session.set("count", 2), onB);
    a.logOut(ID);
    b.end(onB);
    b.executor.runDue();
    assertThatATombstoneStandsOnBothNodes();
    assertThat(onB.isLive()).isFalse();
    assertThat(b.finds(ID)).isFalse();
    assertThat(b.events).isEmpty();
  }

  @Test
  void whatTheOtherTomcatStoredMeanwhileIsEndedToo() throws Exception {
    createOnBoth();
    FakeSession onA = a.join(ID).orElseThrow();
    b.request(ID, session -> session.set("count", 2));
    b.request(ID, session -> session.set("count", 3));
    a.flow.beforeResponse(onA.invalidate());
    assertThatATombstoneStandsOnBothNodes();
    assertThat(b.finds(ID)).isFalse();
  }

  @Test
  void whatARequestUnderWayStoredOnAnotherNodeIsBuriedToo() throws Exception {
    createOnBoth();
    b.request(ID, session -> session.set("count", 2)); // now it knows both copies
    FakeSession onB = b.join(ID).orElseThrow();
    b.inApplication(session -> session.set("count", 3), onB);
    cluster.before("n2 replace 0F3A-n1", cluster.n2::disconnect);
    a.logOut(ID); // reaches n1 only
    cluster.n2.comeBack();
    b.end(onB); // writes n2 at the same time as it finds the tombstone on n1
    assertThat(onB.isLive()).isFalse();
    assertThatATombstoneStandsOnBothNodes();
  }

  @Test
  void anEndedSessionIsNotFoundAgainBeforeTheStoreKnows() throws Exception {
    createOnBoth();
    FakeSession onA = a.join(ID).orElseThrow();
    Future<?> end = onA.invalidate();
    assertThat(end.isDone()).as("nothing ran in the background").isFalse();
    assertThat(a.finds(ID)).isFalse();
  }

  @Test
  void anEndedSessionIsNotFoundAgainWhenTheStoreComesBackWithIt() throws Exception {
    createOnBoth();
    cluster.nodesGo();
    try (LogCapture log = new LogCapture()) {
      a.logOut(ID);
      assertThat(log.lines()).hasSize(1);
    }
    cluster.nodesComeBack();
    assertThat(a.flow.find(ID)).as("before the next attempt to bury it").isEmpty();
    cluster.pass(Duration.ofSeconds(1));
    assertThatATombstoneStandsOnBothNodes();
  }

  @Test
  void anEndDuringTheLoadingOfTheSessionIsSeen() throws Exception {
    createOnBoth();
    FakeSession onA = a.join(ID).orElseThrow();
    cluster.before("n1 get 0F3A-n1", () -> assertThat(onA.invalidate()).isNotNull());
    a.sessions.remove(onA); // as it is removed just before the flow is told of its end
    assertThat(a.flow.find(ID)).isEmpty();
    a.executor.runDue();
    assertThatATombstoneStandsOnBothNodes();
  }

  @Test
  void aSessionThatWasNeverStoredLeavesNothing() {
    FakeSession session = a.begin(ID);
    a.flow.beforeResponse(session.invalidate());
    a.executor.runDue();
    assertThat(cluster.calls()).isEmpty();
  }

  @Test
  void anEndThatTheStoreMissesIsToldWhenItIsBack() throws Exception {
    createOnBoth();
    cluster.nodesGo();
    try (LogCapture log = new LogCapture()) {
      a.logOut(ID);
      cluster.pass(Duration.ofMinutes(5));
      assertThat(log.lines())
          .singleElement()
          .asString()
          .startsWith("WARNING the end of session 0F..-n1 could not be stored yet: no node can");
    }
    cluster.nodesComeBack();
    cluster.pass(Duration.ofSeconds(1));
    assertThatATombstoneStandsOnBothNodes();
    assertThat(b.finds(ID)).isFalse();
    assertThat(a.executor.waiting()).isZero();
  }

  @Test
  void anEndIsGivenUpWhenTheStoreMustHaveDroppedTheSession() throws Exception {
    createOnBoth();
    cluster.nodesGo();
    try (LogCapture log = new LogCapture()) {
      a.logOut(ID);
      cluster.pass(Cluster.MAX_INACTIVE.plus(Lifetime.GRACE).plusSeconds(1));
      assertThat(log.lines()).hasSize(1);
    }
    assertThat(a.executor.waiting()).isZero();
  }

  @Test
  void anEndIsStoredThoughTheStoreHasLostTheSession() throws Exception {
    createOnBoth();
    cluster.nodesRestart();
    FakeSession onA = a.join(ID).orElseThrow();
    a.flow.beforeResponse(onA.invalidate());
    assertThatATombstoneStandsOnBothNodes();
    assertThat(b.finds(ID)).as("B holds a copy, too").isFalse();
  }

  @Test
  void aTombstoneIsNewerThanWhatAnotherTomcatIsAboutToSave() throws Exception {
    createOnBoth();
    b.request(ID, session -> session.set("count", 2));
    a.request(ID, session -> session.set("count", 3));
    cluster.nodesRestart();
    FakeSession onB = b.join(ID).orElseThrow();
    b.inApplication(session -> session.set("count", 4), onB);
    FakeSession onA = a.join(ID).orElseThrow();
    a.flow.beforeResponse(onA.invalidate());
    b.end(onB);
    assertThat(onB.isLive()).isFalse();
    assertThatATombstoneStandsOnBothNodes();
  }

  @Test
  void foreignBytesAreNotRemoved() throws Exception {
    createOnBoth();
    byte[] foreign = "somebody else's".getBytes(StandardCharsets.UTF_8);
    cluster.overwrite(ID, foreign);
    try (LogCapture log = new LogCapture()) {
      a.logOut(ID);
      cluster.pass(Duration.ofSeconds(10));
      assertThat(log.lines())
          .containsExactly(
              "WARNING session 0F..-n1 cannot be read from the store, its copy in this Tomcat is"
                  + " used: 15 bytes that do not begin as a session record does (4D 53 4D F3)",
              "WARNING session 0F..-n1 is not removed from the store: 15 bytes that do not begin as"
                  + " a session record does (4D 53 4D F3)");
    }
    assertThat(cluster.n1.stored("0F3A-n1").orElseThrow().bytes()).isEqualTo(foreign);
    assertThat(a.executor.waiting()).isZero();
  }

  @Test
  void anEndReachesTheStoreWhileTheManagerIsBeingStopped() throws Exception {
    createOnBoth();
    FakeSession onA = a.join(ID).orElseThrow();
    a.executor.shutdown();
    Future<?> end = onA.invalidate();
    assertThat(end.isDone()).isTrue();
    assertThatATombstoneStandsOnBothNodes();
  }

  @Test
  void aStopStillTellsTheStoreOfEndsItMissed() throws Exception {
    createOnBoth();
    cluster.nodesGo();
    try (LogCapture log = new LogCapture()) {
      a.logOut(ID);
      assertThat(log.lines()).hasSize(1);
    }
    cluster.nodesComeBack();
    a.flow.saveAll();
    assertThatATombstoneStandsOnBothNodes();
  }

  @Test
  void aSaveThatBeganBeforeTheEndIsFollowedByTheTombstone() throws Exception {
    createOnBoth();
    FakeSession onA = a.join(ID).orElseThrow();
    a.inApplication(session -> session.set("count", 2), onA);
    a.end(onA);
    SessionRecord stored = (SessionRecord) Cluster.record(cluster.n1, ID).orElseThrow();
    assertThat(onA.invalidate()).isNotNull();
    a.executor.runDue();
    for (InMemoryNode node : List.of(cluster.n1, cluster.n2)) {
      assertThat(Cluster.record(node, ID).orElseThrow().version()).isGreaterThan(stored.version());
    }
    assertThatATombstoneStandsOnBothNodes();
  }
}

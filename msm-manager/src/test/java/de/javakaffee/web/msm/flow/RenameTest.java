package de.javakaffee.web.msm.flow;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.record.Tombstone;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions that get another id, as after a login. */
final class RenameTest {
  private static final SessionId FORMER = Cluster.id("0F3A-n1");
  private static final SessionId NEW = Cluster.id("7777-n2");

  private final Cluster cluster = new Cluster();
  private final Tomcat a = cluster.checked();
  private final Tomcat b = cluster.checked();

  @AfterEach
  void nothingIsLeftOpen() {
    cluster.assertClean();
  }

  private void createOnBoth() throws Exception {
    FakeSession unused = a.create(FORMER, session -> session.set("count", 1));
    b.request(FORMER, session -> {});
  }

  private void assertThatOnlyTheNewIdLives() throws Exception {
    for (Tomcat tomcat : new Tomcat[] {a, b}) {
      assertThat(tomcat.finds(FORMER)).isFalse();
      tomcat.request(NEW, session -> assertThat(session.number("count")).isEqualTo(1));
    }
    assertThat(Cluster.record(cluster.n1, FORMER).orElseThrow()).isInstanceOf(Tombstone.class);
    assertThat(Cluster.record(cluster.n2, FORMER).orElseThrow()).isInstanceOf(Tombstone.class);
  }

  @Test
  void theFormerIdIsDeadOnBothTomcatsAndTheNewOneIsFound() throws Exception {
    createOnBoth();
    a.request(FORMER, session -> session.rename(NEW));
    assertThatOnlyTheNewIdLives();
  }

  @Test
  void theFormerIdIsDeadAtOnceOnTheTomcatThatGaveTheNewOne() throws Exception {
    createOnBoth();
    FakeSession session = a.join(FORMER).orElseThrow();
    session.rename(NEW);
    assertThat(a.flow.find(FORMER)).as("while the request goes on").isEmpty();
    a.end(session);
    a.executor.runDue();
    assertThatOnlyTheNewIdLives();
  }

  @Test
  void theFormerIdDiesAlsoIfTheNewOneIsStoredLate() throws Exception {
    createOnBoth();
    FakeSession session = a.join(FORMER).orElseThrow();
    session.rename(NEW);
    cluster.nodesGo();
    try (LogCapture log = new LogCapture()) {
      a.end(session);
      assertThat(log.lines()).hasSize(1);
      cluster.nodesComeBack();
      assertThat(a.finds(FORMER)).as("not stored yet").isFalse();
      cluster.pass(Duration.ofSeconds(1));
      assertThat(log.lines()).hasSize(2).last().isEqualTo("INFO sessions are stored again");
    }
    assertThatOnlyTheNewIdLives();
  }

  @Test
  void theFormerIdDiesAlsoIfTheStoreGoesBetweenSaveAndRemoval() throws Exception {
    createOnBoth();
    FakeSession session = a.join(FORMER).orElseThrow();
    session.rename(NEW);
    cluster.before("n1 add 0F3A-n1", cluster::nodesGo);
    try (LogCapture log = new LogCapture()) {
      a.end(session);
      assertThat(Cluster.record(cluster.n2, NEW)).isPresent();
      assertThat(log.lines()).hasSize(1);
      cluster.nodesComeBack();
      cluster.pass(Duration.ofSeconds(1));
    }
    assertThatOnlyTheNewIdLives();
  }

  @Test
  void severalNewIdsLeaveTheLastOneAlive() throws Exception {
    createOnBoth();
    SessionId between = Cluster.id("5555-n1");
    a.request(
        FORMER,
        session -> {
          session.rename(between);
          a.flow.beforeResponse(session, true);
          session.rename(NEW);
        });
    assertThat(b.finds(between)).isFalse();
    assertThatOnlyTheNewIdLives();
  }

  @Test
  void anotherRouteIsNoOtherId() throws Exception {
    createOnBoth();
    a.request(FORMER, session -> session.rename(Cluster.id("0F3A-n1.route")));
    assertThat(a.finds(FORMER)).isTrue();
    assertThat(b.finds(FORMER)).isTrue();
  }

  @Test
  void aSessionThatIsEndedUnderItsNewIdIsDeadUnderBoth() throws Exception {
    createOnBoth();
    FakeSession session = a.join(FORMER).orElseThrow();
    session.rename(NEW);
    a.flow.beforeResponse(session.invalidate());
    assertThat(b.finds(FORMER)).isFalse();
    assertThat(b.finds(NEW)).isFalse();
    assertThat(Cluster.record(cluster.n1, NEW)).as("was never stored").isEmpty();
  }

  @Test
  void aSaveUnderWayEndsBeforeTheIdChanges() throws Exception {
    createOnBoth();
    FakeSession session = a.join(FORMER).orElseThrow();
    a.inApplication(joined -> joined.set("seen", true), session);
    Thread renaming = new Thread(() -> session.rename(NEW));
    cluster.before(
        "n1 replace 0F3A-n1",
        () -> {
          renaming.start();
          while (!session.stored().lock.hasQueuedThreads()) {
            assertThat(renaming.isAlive()).isTrue();
            Thread.onSpinWait();
          }
          assertThat(session.sessionId()).isEqualTo(FORMER);
        });
    a.flow.beforeResponse(session, true);
    renaming.join();
    assertThat(session.sessionId()).isEqualTo(NEW);
    a.end(session);
    a.executor.runDue();
    assertThatOnlyTheNewIdLives();
  }
}

package de.javakaffee.web.msm.flow;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.record.SessionRecord;
import de.javakaffee.web.msm.record.Tombstone;
import de.javakaffee.web.msm.storage.InMemoryNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions that nobody used for as long as they may be unused, in checked mode. */
final class TimeOutTest {
  private static final SessionId ID = Cluster.id("0F3A-n1");

  /** Copies stay until their session ends. */
  private static final LocalCopyBounds WIDE = new LocalCopyBounds(1000, Duration.ofDays(100));

  private final Cluster cluster = new Cluster();
  private final Tomcat a = cluster.checked(WIDE);
  private final Tomcat b = cluster.checked(WIDE);

  @AfterEach
  void nothingIsLeftOpen() {
    cluster.assertClean();
  }

  private void createOnBoth() throws Exception {
    FakeSession unused =
        a.create(
            ID,
            session -> {
              session.set("count", 1);
              session.set("cart", new ArrayList<>(List.of("tea")));
            });
    b.request(ID, session -> {});
  }

  private List<String> events() {
    List<String> events = new ArrayList<>(a.events);
    events.addAll(b.events);
    return events;
  }

  @Test
  void aTimeOutIsToldOnceInTheCluster() throws Exception {
    createOnBoth();
    cluster.clock.advance(Cluster.MAX_INACTIVE);
    a.lookAfter();
    b.lookAfter();
    assertThat(events()).containsExactly("destroyed 0F3A-n1");
    assertThat(a.holds(ID)).isFalse();
    assertThat(b.holds(ID)).isFalse();
    assertThat(Cluster.record(cluster.n1, ID).orElseThrow()).isInstanceOf(Tombstone.class);
    assertThat(Cluster.record(cluster.n2, ID).orElseThrow()).isInstanceOf(Tombstone.class);
  }

  @Test
  void aTimeOutIsToldOnceThoughBothTomcatsSeeItAtTheSameMoment() throws Exception {
    createOnBoth();
    cluster.clock.advance(Cluster.MAX_INACTIVE);
    cluster.before("n1 replace 0F3A-n1", b::lookAfter); // A has looked, and is about to claim
    a.lookAfter();
    assertThat(events()).containsExactly("destroyed 0F3A-n1");
    assertThat(a.holds(ID)).isFalse();
    assertThat(b.holds(ID)).isFalse();
  }

  /** Which claim is the higher one is left to chance: both cases come in so many attempts. */
  @Test
  void aTimeOutIsToldOnceThoughEachTomcatIsFirstOnAnotherNode() throws Exception {
    for (int i = 0; i < 20; i++) {
      SessionId id = Cluster.id("0F3A" + i + "-n1");
      FakeSession unused = a.create(id, session -> session.set("count", 1));
      b.request(id, session -> {});
      cluster.clock.advance(Cluster.MAX_INACTIVE);
      // A has written its claim on the first node, and is about to write it on the second
      cluster.before("n2 replace " + id, b::lookAfter);
      a.lookAfter();
      assertThat(events()).containsOnlyOnce("destroyed " + id);
      assertThat(a.holds(id)).isFalse();
      assertThat(b.holds(id)).isFalse();
    }
  }

  @Test
  void aTimeOutIsToldOnceThoughTheStoreHasLostTheSession() throws Exception {
    createOnBoth();
    cluster.nodesRestart();
    cluster.clock.advance(Cluster.MAX_INACTIVE);
    a.lookAfter();
    b.lookAfter();
    assertThat(events()).containsExactly("destroyed 0F3A-n1");
  }

  @Test
  void aTimeOutIsToldThoughTheAnswerToTheClaimWasLost() throws Exception {
    createOnBoth();
    cluster.clock.advance(Cluster.MAX_INACTIVE);
    cluster.before(
        "n1 replace 0F3A-n1",
        () -> {
          cluster.n1.freeze();
          cluster.n2.freeze();
        });
    a.lookAfter();
    assertThat(events()).as("nobody knows").isEmpty();
    cluster.probe();
    cluster.nodesComeBack(); // and do what was asked of them
    assertThat(a.finds(ID)).isFalse();
    b.lookAfter();
    a.lookAfter();
    assertThat(a.events).containsExactly("destroyed 0F3A-n1");
    assertThat(b.events).isEmpty();
  }

  @Test
  void aSessionInUseOnTheOtherTomcatIsNotEnded() throws Exception {
    createOnBoth();
    cluster.clock.advance(Duration.ofMinutes(20));
    b.request(ID, session -> assertThat(session.number("count")).isEqualTo(1));
    cluster.clock.advance(Duration.ofMinutes(20));
    a.lookAfter();
    assertThat(events()).isEmpty();
    a.request(ID, session -> assertThat(session.number("count")).isEqualTo(1));
  }

  @Test
  void aSessionThatIsChangedBeforeItsEndIsClaimedLivesOn() throws Exception {
    createOnBoth();
    FakeSession onB = b.join(ID).orElseThrow();
    b.inApplication(session -> session.set("count", 2), onB);
    cluster.clock.advance(Cluster.MAX_INACTIVE);
    // A has looked, and is about to claim the end
    cluster.before("n1 replace 0F3A-n1", () -> b.flow.beforeResponse(onB, false));
    a.lookAfter();
    assertThatTheSessionLivesOn(onB);
  }

  @Test
  void aSessionThatIsChangedWhileItsEndIsClaimedLivesOn() throws Exception {
    createOnBoth();
    FakeSession onB = b.join(ID).orElseThrow();
    b.inApplication(session -> session.set("count", 2), onB);
    cluster.clock.advance(Cluster.MAX_INACTIVE);
    CountDownLatch oneNodeWritten = new CountDownLatch(1);
    CountDownLatch claimFailed = new CountDownLatch(1);
    Thread saving = new Thread(() -> b.flow.beforeResponse(onB, false));
    cluster.before(
        "n1 replace 0F3A-n1",
        () -> {
          // A is about to claim the end when B writes one node, and the other one after that
          cluster.before(
              "n2 replace 0F3A-n1",
              () -> {
                oneNodeWritten.countDown();
                await(claimFailed);
              });
          saving.start();
          await(oneNodeWritten);
        });
    a.lookAfter();
    claimFailed.countDown();
    saving.join();
    assertThatTheSessionLivesOn(onB);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void assertThatTheSessionLivesOn(FakeSession onB) throws Exception {
    onB.endAccess();
    assertThat(events()).isEmpty();
    for (InMemoryNode node : cluster.nodes()) {
      assertThat(Cluster.record(node, ID).orElseThrow()).isInstanceOf(SessionRecord.class);
    }
    for (Tomcat tomcat : List.of(a, b)) {
      tomcat.request(ID, session -> assertThat(session.number("count")).isEqualTo(2));
    }
  }

  @Test
  void unlimitedSessionsNeverEnd() throws Exception {
    createOnBoth();
    a.request(ID, session -> session.setMaxInactive(Duration.ofSeconds(-1)));
    cluster.clock.advance(Duration.ofDays(400));
    a.lookAfter();
    b.lookAfter();
    assertThat(events()).isEmpty();
    assertThat(b.finds(ID)).isTrue();
  }

  @Test
  void sessionsWhoseTimeIsOverStayUntilTheStoreAnswers() throws Exception {
    createOnBoth();
    cluster.clock.advance(Cluster.MAX_INACTIVE);
    cluster.nodesGo();
    a.lookAfter();
    assertThat(events()).isEmpty();
    assertThat(a.holds(ID)).isTrue();
    cluster.nodesComeBack();
    a.lookAfter();
    assertThat(events()).containsExactly("destroyed 0F3A-n1");
  }

  @Test
  void aSessionWhoseTimeIsOverIsNotBroughtBackByARequest() throws Exception {
    createOnBoth();
    cluster.clock.advance(Cluster.MAX_INACTIVE.plusSeconds(30));
    assertThat(a.finds(ID)).isFalse();
    assertThat(b.finds(ID)).isFalse();
    assertThat(a.finds(ID)).as("asking does not prolong it").isFalse();
    b.lookAfter();
    assertThat(events()).containsExactly("destroyed 0F3A-n1");
  }

  @Test
  void aListenerThatFailsKeepsNoOtherSessionFromItsEnd() throws Exception {
    createOnBoth();
    SessionId other = Cluster.id("1111-n1");
    FakeSession unused = a.create(other, session -> {});
    a.failsToTell(ID);
    cluster.clock.advance(Cluster.MAX_INACTIVE);
    try (LogCapture log = new LogCapture()) {
      a.lookAfter();
      assertThat(log.lines()).containsExactly("SEVERE idle session 0F..-n1 stays as it is");
    }
    assertThat(a.events).containsExactly("destroyed 1111-n1");
  }
}

package de.javakaffee.web.msm.flow;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.flow.FlowSettings.Saving;
import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.record.Tombstone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tomcats behind a balancer that sends each session to the one that had it before. */
final class StickyTest {
  private static final SessionId ON_A = Cluster.id("0F3A-n1.a");
  private static final SessionId ON_B = Cluster.id("0F3A-n1.b");

  private final Cluster cluster = new Cluster();
  private final Tomcat a = cluster.sticky("a", new Saving.AfterRequest());
  private final Tomcat b = cluster.sticky("b", new Saving.AfterRequest());

  @AfterEach
  void nothingIsLeftOpen() {
    cluster.assertClean();
  }

  private void createOnA() {
    FakeSession unused = a.create(ON_A, session -> session.set("count", 1));
    List<String> unusedCalls = cluster.calls();
  }

  @Test
  void theResponseWaitsForNoCallOfTheStore() throws Exception {
    createOnA();
    FakeSession session = a.join(ON_A).orElseThrow();
    a.inApplication(joined -> joined.set("count", 2), session);
    a.flow.beforeResponse(session, false);
    assertThat(cluster.calls()).isEmpty();
    session.endAccess();
    assertThat(cluster.calls()).isEmpty();
    a.executor.runDue();
    assertThat(cluster.calls()).containsExactly("n1 replace 0F3A-n1", "n2 replace 0F3A-n1");
  }

  @Test
  void aRequestThatOnlyReadsCallsNothing() throws Exception {
    createOnA();
    a.request(ON_A, session -> assertThat(session.number("count")).isEqualTo(1));
    assertThat(cluster.calls()).isEmpty();
  }

  @Test
  void theOtherTomcatTakesOverWhatWasStored() throws Exception {
    createOnA();
    b.request(
        ON_A,
        session -> {
          assertThat(session.number("count")).isEqualTo(1);
          session.rename(ON_B);
          session.set("count", 2);
        });
    b.request(ON_B, session -> assertThat(session.number("count")).isEqualTo(2));
  }

  @Test
  void aCopyIsNotTrustedWhenTheSessionComesBack() throws Exception {
    createOnA();
    b.request(
        ON_A,
        session -> {
          session.rename(ON_B);
          session.set("count", 2);
        });
    a.request(ON_B, session -> assertThat(session.number("count")).isEqualTo(2));
  }

  @Test
  void anIdWithoutRouteIsNotTrusted() throws Exception {
    createOnA();
    assertThat(a.finds(Cluster.id("0F3A-n1"))).isTrue();
    assertThat(cluster.calls()).containsExactly("n1 check 0F3A-n1");
  }

  @Test
  void requestsThatEndAtOnceAreSavedOnce() throws Exception {
    createOnA();
    for (int i = 0; i < 5; i++) {
      FakeSession session = a.join(ON_A).orElseThrow();
      int count = i;
      a.inApplication(joined -> joined.set("count", count), session);
      a.end(session);
    }
    a.executor.runDue();
    assertThat(cluster.calls()).containsExactly("n1 replace 0F3A-n1", "n2 replace 0F3A-n1");
  }

  @Test
  void aChangeDuringTheSaveIsSavedAfterIt() throws Exception {
    createOnA();
    FakeSession session = a.held(ON_A);
    cluster.before(
        "n1 replace 0F3A-n1",
        () -> {
          session.access();
          session.set("count", 3);
          a.end(session);
        });
    a.request(ON_A, joined -> joined.set("count", 2));
    b.request(ON_A, joined -> assertThat(joined.number("count")).isEqualTo(3));
  }

  @Test
  void aChangeDuringAnOutageIsStoredAfterIt() throws Exception {
    createOnA();
    cluster.nodesGo();
    try (LogCapture log = new LogCapture()) {
      a.request(ON_A, session -> session.set("count", 2));
      a.request(ON_A, session -> session.set("count", 3));
      assertThat(a.executor.waiting()).as("one retry for both").isEqualTo(1);
      cluster.pass(Duration.ofSeconds(3));
      assertThat(log.lines()).hasSize(1);
      cluster.nodesComeBack();
      cluster.pass(Duration.ofSeconds(1));
    }
    b.request(ON_A, session -> assertThat(session.number("count")).isEqualTo(3));
  }

  @Test
  void aLogOutDoesNotWaitForTheStore() throws Exception {
    createOnA();
    FakeSession session = a.join(ON_A).orElseThrow();
    Future<?> end = session.invalidate();
    a.flow.beforeResponse(end);
    assertThat(end.isDone()).isFalse();
    a.executor.runDue();
    assertThat(end.isDone()).isTrue();
    assertThat(Cluster.record(cluster.n1, ON_A).orElseThrow()).isInstanceOf(Tombstone.class);
    assertThat(b.finds(ON_A)).isFalse();
  }

  @Test
  void aLoggedOutSessionIsDeadBeforeTheStoreKnows() throws Exception {
    createOnA();
    FakeSession session = a.join(ON_A).orElseThrow();
    a.flow.beforeResponse(session.invalidate());
    assertThat(a.flow.find(ON_A)).as("nothing ran in the background").isEmpty();
    assertThat(cluster.calls()).isEmpty();
    a.executor.runDue();
    assertThat(a.finds(ON_A)).isFalse();
  }

  @Test
  void theFormerIdIsDeadBeforeTheNewOneIsStored() throws Exception {
    createOnA();
    SessionId renamed = Cluster.id("7777-n1.a");
    FakeSession session = a.join(ON_A).orElseThrow();
    session.rename(renamed);
    a.end(session);
    assertThat(a.finds(ON_A)).as("nothing was saved yet").isFalse();
    a.executor.runDue();
    assertThat(b.finds(ON_A)).isFalse();
    assertThat(b.finds(renamed)).isTrue();
  }

  // ---- synchronous saving

  @Test
  void theResponseWaitsForTheSaveThatRuns() throws Exception {
    Tomcat waiting = cluster.sticky("w", new Saving.WithResponse(Duration.ofSeconds(10)));
    SessionId id = Cluster.id("AAAA-n1.w");
    FakeSession session = waiting.begin(id);
    session.set("cart", new ArrayList<>(List.of("tea")));
    Thread background = new Thread(() -> runOne(waiting));
    background.start();
    waiting.flow.beforeResponse(session, false);
    assertThat(Cluster.record(cluster.n1, id)).isPresent();
    background.join();
  }

  private static void runOne(Tomcat tomcat) {
    while (tomcat.executor.runDue() == 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void theResponseWaitsNoLongerThanItsPatience() {
    Tomcat hasty = cluster.sticky("h", new Saving.WithResponse(Duration.ofMillis(1)));
    SessionId id = Cluster.id("AAAA-n1.h");
    FakeSession session = hasty.begin(id);
    hasty.flow.beforeResponse(session, false); // nothing runs in the background
    assertThat(Cluster.record(cluster.n1, id)).isEmpty();
    session.endAccess();
    hasty.executor.runDue();
    assertThat(Cluster.record(cluster.n1, id)).isPresent();
  }

  @Test
  void aSaveIsNotLostWhileTheManagerIsBeingStopped() {
    Tomcat stopping = cluster.sticky("s", new Saving.WithResponse(Duration.ofSeconds(10)));
    SessionId id = Cluster.id("AAAA-n1.s");
    FakeSession session = stopping.begin(id);
    stopping.executor.shutdown();
    stopping.flow.beforeResponse(session, false);
    assertThat(Cluster.record(cluster.n1, id)).isPresent();
    session.endAccess();
  }

  // ---- time-outs

  @Test
  void aSessionWhoseTimeIsOverIsNotBroughtBackByARequest() throws Exception {
    createOnA();
    cluster.clock.advance(Cluster.MAX_INACTIVE.plusSeconds(1));
    assertThat(a.finds(ON_A)).isFalse();
    a.lookAfter();
    assertThat(a.events).containsExactly("destroyed 0F3A-n1.a");
    assertThat(b.finds(ON_A)).isFalse();
  }

  @Test
  void aSessionInUseIsNeverLetGo() throws Exception {
    createOnA();
    cluster.clock.advance(Cluster.MAX_INACTIVE.minusSeconds(1));
    a.lookAfter();
    assertThat(a.holds(ON_A)).isTrue();
    assertThat(a.events).isEmpty();
  }

  @Test
  void useOnATrustedCopyKeepsTheStoredOnesAlive() throws Exception {
    createOnA();
    for (int minutes = 0; minutes < 60; minutes++) {
      cluster.pass(Duration.ofMinutes(1));
      assertThat(a.finds(ON_A)).isTrue();
    }
    cluster.n1.disconnect();
    cluster.probe();
    b.request(ON_A, session -> assertThat(session.number("count")).isEqualTo(1));
  }
}

package de.javakaffee.web.msm.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.record.Login;
import de.javakaffee.web.msm.record.SessionHeader;
import de.javakaffee.web.msm.storage.InMemoryNode;
import de.javakaffee.web.msm.storage.TimeToLive;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long sessions live in the store, and what that tells of their last use. Checked mode. */
final class LifetimeTest {
  private static final SessionId ID = Cluster.id("0F3A-n1");
  private static final Duration WHOLE = Cluster.MAX_INACTIVE.plus(Lifetime.GRACE);
  private static final LocalCopyBounds WIDE = new LocalCopyBounds(1000, Duration.ofDays(1000));

  private final Cluster cluster = new Cluster();
  private final Tomcat a = cluster.checked(WIDE);
  private final Tomcat b = cluster.checked(WIDE);

  @AfterEach
  void nothingIsLeftOpen() {
    cluster.assertClean();
  }

  private void createOnA() {
    FakeSession unused = a.create(ID, session -> session.set("count", 1));
  }

  private static Optional<Duration> remaining(InMemoryNode node) {
    return node.stored("0F3A-n1").orElseThrow().remaining();
  }

  @Test
  void aSessionIsKeptSomewhatLongerThanItMayBeUnused() {
    createOnA();
    assertThat(remaining(cluster.n1)).contains(WHOLE);
    assertThat(remaining(cluster.n2)).contains(WHOLE);
  }

  @Test
  void aRequestThatOnlyReadsProlongsIt() throws Exception {
    createOnA();
    cluster.clock.advance(Duration.ofSeconds(30));
    assertThat(a.finds(ID)).isTrue();
    assertThat(remaining(cluster.n1)).as("renewed by the check").contains(WHOLE);
    assertThat(remaining(cluster.n2)).as("not yet").contains(WHOLE.minusSeconds(30));
  }

  @Test
  void allCopiesAreRenewedFromTimeToTime() throws Exception {
    createOnA();
    cluster.clock.advance(Duration.ofSeconds(61));
    assertThat(a.finds(ID)).isTrue();
    assertThat(remaining(cluster.n2)).contains(WHOLE);
    List<String> unused = cluster.calls();
    cluster.clock.advance(Duration.ofSeconds(30));
    assertThat(a.finds(ID)).isTrue();
    assertThat(cluster.calls()).containsExactly("n1 check 0F3A-n1");
  }

  @Test
  void readingAloneKeepsASessionAliveOnBothNodes() throws Exception {
    createOnA();
    for (int minute = 0; minute < 90; minute++) {
      cluster.clock.advance(Duration.ofMinutes(1));
      Tomcat tomcat = minute % 2 == 0 ? b : a;
      assertThat(tomcat.finds(ID)).isTrue();
    }
    cluster.n1.disconnect();
    cluster.probe();
    assertThat(b.finds(ID)).isTrue();
  }

  @Test
  void theLastUseOnAnotherTomcatIsKnownToTheSecond() throws Exception {
    createOnA();
    assertThat(b.finds(ID)).isTrue();
    cluster.clock.advance(Duration.ofMinutes(7));
    assertThat(b.finds(ID)).isTrue();
    Instant used = cluster.clock.instant();
    cluster.clock.advance(Duration.ofMinutes(11));
    assertThat(a.flow.find(ID)).isPresent();
    assertThat(a.held(ID).lastAccessedAt()).isCloseTo(used, within(1, ChronoUnit.SECONDS));
  }

  @Test
  void theLastUseIsKnownToATomcatThatLoadsTheSession() throws Exception {
    createOnA();
    cluster.clock.advance(Duration.ofMinutes(7));
    assertThat(a.finds(ID)).isTrue();
    Instant used = cluster.clock.instant();
    cluster.clock.advance(Duration.ofMinutes(11));
    assertThat(b.flow.find(ID)).isPresent();
    assertThat(b.held(ID).lastAccessedAt()).isCloseTo(used, within(1, ChronoUnit.SECONDS));
  }

  @Test
  void aSaveInTheBackgroundProlongsNothing() throws Exception {
    createOnA();
    List<Object> held = new ArrayList<>(List.of("tea"));
    a.request(ID, session -> session.set("held", held));
    cluster.clock.advance(Duration.ofMinutes(20));
    held.add("milk");
    a.lookAfter();
    assertThat(remaining(cluster.n1)).contains(WHOLE.minusMinutes(20));
    assertThat(remaining(cluster.n2)).contains(WHOLE.minusMinutes(20));
  }

  @Test
  void aSaveInTheBackgroundCutsNothingOff() throws Exception {
    createOnA();
    List<Object> held = new ArrayList<>(List.of("tea"));
    a.request(ID, session -> session.set("held", held));
    cluster.clock.advance(Duration.ofMinutes(20));
    assertThat(b.finds(ID)).isTrue();
    cluster.clock.advance(Duration.ofMinutes(5));
    held.add("milk");
    a.lookAfter();
    assertThat(remaining(cluster.n1)).contains(WHOLE.minusMinutes(5));
    b.request(ID, session -> assertThat(session.get("held")).isEqualTo(List.of("tea", "milk")));
  }

  @Test
  void anotherMaximumIdleTimeHoldsOnTheOtherTomcatAtOnce() throws Exception {
    createOnA();
    assertThat(b.finds(ID)).isTrue();
    a.request(ID, session -> session.setMaxInactive(Duration.ofHours(5)));
    // B does not know yet, and its check renews the entry for half an hour only
    assertThat(b.finds(ID)).isTrue();
    assertThat(remaining(cluster.n1)).contains(Duration.ofHours(5).plus(Lifetime.GRACE));
    cluster.clock.advance(Duration.ofHours(4));
    assertThat(b.finds(ID)).isTrue();
  }

  @Test
  void aMaximumIdleTimeThatIsNotStoredYetTellsNoUseInTheFuture() throws Exception {
    createOnA();
    FakeSession session = a.join(ID).orElseThrow();
    session.setMaxInactive(Duration.ofMinutes(5));
    assertThat(a.flow.find(ID)).as("by a second request").isPresent();
    assertThat(session.lastUse()).isBeforeOrEqualTo(cluster.clock.instant());
    a.end(session);
    cluster.clock.advance(Duration.ofMinutes(6));
    assertThat(a.finds(ID)).isFalse();
  }

  @Test
  void moreThanThirtyDaysAreKept() throws Exception {
    createOnA();
    Duration sixtyDays = Duration.ofDays(60);
    a.request(ID, session -> session.setMaxInactive(sixtyDays));
    assertThat(remaining(cluster.n1)).contains(sixtyDays.plus(Lifetime.GRACE));
    cluster.clock.advance(Duration.ofDays(59));
    assertThat(b.finds(ID)).isTrue();
    cluster.clock.advance(Duration.ofDays(59));
    assertThat(a.finds(ID)).isTrue();
  }

  @Test
  void unlimitedSessionsAreKeptForEver() throws Exception {
    createOnA();
    a.request(ID, session -> session.setMaxInactive(Duration.ofSeconds(-1)));
    assertThat(remaining(cluster.n1)).isEmpty();
    cluster.clock.advance(Duration.ofDays(4000));
    assertThat(b.finds(ID)).isTrue();
  }

  @Test
  void aStoreThatDoesNotTellRemainingTimesKeepsSessionsInUse() throws Exception {
    cluster.nodes().forEach(InMemoryNode::withoutRemaining);
    createOnA();
    assertThat(b.finds(ID)).isTrue();
    for (int minute = 0; minute < 60; minute++) {
      cluster.clock.advance(Duration.ofMinutes(1));
      assertThat(a.finds(ID)).isTrue();
      b.lookAfter();
    }
    assertThat(b.finds(ID)).isTrue();
  }

  @Test
  void aStoreThatDoesNotTellRemainingTimesEndsSessionsSomewhatLater() throws Exception {
    cluster.nodes().forEach(InMemoryNode::withoutRemaining);
    createOnA();
    assertThat(b.finds(ID)).isTrue();
    for (int seconds = 0; seconds < WHOLE.toSeconds() + 10; seconds += 10) {
      cluster.clock.advance(Duration.ofSeconds(10));
      b.lookAfter();
      a.lookAfter();
    }
    assertThat(b.events).containsExactly("destroyed 0F3A-n1");
    assertThat(a.events).isEmpty();
    assertThat(a.holds(ID)).isFalse();
  }

  @Test
  void shortLivedSessionsHaveTheirCopiesRenewedMoreOften() {
    assertThat(Lifetime.renewalPause(Duration.ofSeconds(20))).isEqualTo(Duration.ofSeconds(2));
    assertThat(Lifetime.renewalPause(Duration.ofMinutes(30))).isEqualTo(Duration.ofMinutes(1));
    assertThat(Lifetime.renewalPause(Duration.ofSeconds(-1))).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void whatWasUnusedForLongerThanItLivesIsKeptAMomentOnly() {
    assertThat(Lifetime.sinceUse(Cluster.MAX_INACTIVE, Duration.ofDays(1)))
        .isEqualTo(new TimeToLive(2));
  }

  @Test
  void aTomcatWhoseClockIsFastDoesNotMakeASessionLiveLonger() {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    SessionHeader fast =
        new SessionHeader(
            "0F3A-n1", 1, now, now, now.plusSeconds(900), Duration.ofHours(1), false, Login.none());
    assertThat(Lifetime.lastUse(fast, Optional.empty(), now)).isEqualTo(now);
  }
}

package de.javakaffee.web.msm.flow;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.id.SessionId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Local copies beyond their bounds, in checked mode. */
final class LetGoTest {
  private static final SessionId ID = Cluster.id("0F3A-n1");
  private static final LocalCopyBounds NARROW = new LocalCopyBounds(2, Duration.ofMinutes(5));

  private final Cluster cluster = new Cluster();
  private final Tomcat narrow = cluster.checked(NARROW);
  private final Tomcat other = cluster.checked(NARROW);

  @AfterEach
  void nothingIsLeftOpen() {
    cluster.assertClean();
  }

  @Test
  void theOldestCopiesBeyondTheirNumberAreLetGoWithoutEvents() throws Exception {
    for (int i = 1; i <= 4; i++) {
      int count = i;
      FakeSession unused =
          narrow.create(Cluster.id("000" + i + "-n1"), session -> session.set("count", count));
      cluster.clock.advance(Duration.ofSeconds(1));
    }
    narrow.lookAfter();
    assertThat(narrow.sessions.all()).hasSize(2);
    assertThat(narrow.holds(Cluster.id("0001-n1"))).isFalse();
    assertThat(narrow.holds(Cluster.id("0002-n1"))).isFalse();
    assertThat(narrow.events).isEmpty();
    narrow.request(
        Cluster.id("0001-n1"), session -> assertThat(session.number("count")).isEqualTo(1));
  }

  @Test
  void aCopyThatIsTooOldIsLetGo() {
    FakeSession unused = narrow.create(ID, session -> {});
    cluster.clock.advance(Duration.ofMinutes(5));
    narrow.lookAfter();
    assertThat(narrow.holds(ID)).isTrue();
    cluster.clock.advance(Duration.ofSeconds(1));
    narrow.lookAfter();
    assertThat(narrow.holds(ID)).isFalse();
  }

  @Test
  void aCopyInUseIsNotLetGo() throws Exception {
    FakeSession session = narrow.begin(ID);
    narrow.flow.beforeResponse(session, true);
    cluster.clock.advance(Duration.ofMinutes(6));
    narrow.lookAfter();
    assertThat(narrow.holds(ID)).isTrue();
    narrow.end(session);
  }

  @Test
  void aCopyThatCannotBeStoredIsNotLetGo() {
    cluster.nodes().forEach(node -> node.limitItemsTo(2000));
    try (LogCapture log = new LogCapture()) {
      FakeSession unused = narrow.create(ID, session -> session.set("x", "x".repeat(3000)));
      cluster.clock.advance(Duration.ofMinutes(6));
      narrow.lookAfter();
      assertThat(log.lines()).hasSize(1);
    }
    assertThat(narrow.holds(ID)).isTrue();
  }

  @Test
  void aCopyWhosePlaceWasTakenIsNotLetGo() throws Exception {
    FakeSession unused = narrow.create(ID, session -> session.set("count", 1));
    cluster.overwrite(ID, new byte[] {1, 2, 3});
    cluster.clock.advance(Duration.ofMinutes(6));
    try (LogCapture log = new LogCapture()) {
      narrow.lookAfter();
      assertThat(log.lines()).hasSize(1);
    }
    assertThat(narrow.holds(ID)).isTrue();
  }

  @Test
  void aCopyWithAttributesThatLiveHereOnlyIsNotLetGo() {
    FakeSession unused = narrow.create(ID, session -> session.set("local.socket", 1));
    cluster.clock.advance(Duration.ofMinutes(6));
    narrow.lookAfter();
    assertThat(narrow.holds(ID)).isTrue();
  }

  @Test
  void theLastCopyOfALostSessionIsStoredBeforeItIsLetGo() throws Exception {
    FakeSession unused = narrow.create(ID, session -> session.set("count", 1));
    cluster.nodesRestart();
    cluster.clock.advance(Duration.ofMinutes(6));
    narrow.lookAfter();
    assertThat(narrow.holds(ID)).isFalse();
    other.request(ID, session -> assertThat(session.number("count")).isEqualTo(1));
  }

  @Test
  void whatIsLetGoWithTheStoreDownIsNotLost() throws Exception {
    FakeSession unused = narrow.create(ID, session -> session.set("count", 1));
    cluster.clock.advance(Duration.ofMinutes(6));
    cluster.nodesGo();
    narrow.lookAfter();
    assertThat(narrow.holds(ID)).isTrue();
    cluster.nodesComeBack();
    narrow.lookAfter();
    assertThat(narrow.holds(ID)).isFalse();
  }

  @Test
  void theTimeOutOfASessionThatWasLetGoEverywhereIsToldOnce() throws Exception {
    Tomcat third = cluster.checked(NARROW);
    FakeSession unused = narrow.create(ID, session -> session.set("count", 1));
    assertThat(other.finds(ID)).isTrue();
    cluster.clock.advance(Duration.ofMinutes(6));
    narrow.lookAfter();
    other.lookAfter();
    assertThat(narrow.holds(ID)).isFalse();
    assertThat(other.holds(ID)).isFalse();
    cluster.clock.advance(Duration.ofMinutes(14));
    assertThat(third.finds(ID)).as("used by a third one").isTrue();
    cluster.clock.advance(Duration.ofMinutes(29));
    narrow.lookAfter();
    other.lookAfter();
    assertThat(narrow.holds(ID)).as("made local for the look only").isFalse();
    assertThat(narrow.events).isEmpty();
    cluster.clock.advance(Duration.ofMinutes(1).plusSeconds(5));
    narrow.lookAfter();
    other.lookAfter();
    third.lookAfter();
    assertThat(narrow.events).containsExactly("destroyed 0F3A-n1");
    assertThat(other.events).isEmpty();
    assertThat(third.events).isEmpty();
  }
}

package de.javakaffee.web.msm.flow;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.record.Login;
import de.javakaffee.web.msm.record.SessionRecord;
import de.javakaffee.web.msm.storage.InMemoryNode;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a request stores, and what becomes of changes that two Tomcats made at once. */
final class SaveTest {
  private static final SessionId ID = Cluster.id("0F3A-n1");
  private static final Login SOMEBODY =
      new Login(Optional.of("FORM"), Optional.empty(), new TreeMap<>());

  private final Cluster cluster = new Cluster();
  private final Tomcat a = cluster.checked();
  private final Tomcat b = cluster.checked();

  @AfterEach
  void nothingIsLeftOpen() {
    cluster.assertClean();
  }

  private void createOnA() throws Exception {
    FakeSession unused =
        a.create(
            ID,
            session -> {
              session.set("count", 1);
              session.set("cart", new ArrayList<>(List.of("tea")));
            });
    b.request(ID, session -> {});
    List<String> unusedCalls = cluster.calls();
    List<String> unusedCoding = a.transcoder.calls();
  }

  private static long version(InMemoryNode node) {
    return Cluster.record(node, ID).orElseThrow().version();
  }

  @Test
  void aNewSessionIsStoredOnBothNodesBeforeTheResponse() {
    FakeSession session = a.begin(ID);
    a.flow.beforeResponse(session, false);
    assertThat(cluster.calls()).containsExactly("n1 add 0F3A-n1", "n2 add 0F3A-n1");
    assertThat(version(cluster.n1)).isEqualTo(1);
    assertThat(version(cluster.n2)).isEqualTo(1);
  }

  @Test
  void aRequestThatOnlyReadsStoresNothing() throws Exception {
    createOnA();
    a.request(ID, session -> assertThat(session.get("cart")).isEqualTo(List.of("tea")));
    assertThat(cluster.calls()).containsExactly("n1 check 0F3A-n1");
    assertThat(a.transcoder.calls()).containsExactly("encode cart");
  }

  @Test
  void aChangeCostsOneCheckAndOneSave() throws Exception {
    createOnA();
    a.request(ID, session -> session.set("count", 2));
    assertThat(cluster.calls())
        .containsExactly("n1 check 0F3A-n1", "n1 replace 0F3A-n1", "n2 replace 0F3A-n1");
    assertThat(a.transcoder.calls()).as("the cart was not asked for").isEmpty();
  }

  @Test
  void anObjectThatWasHandedOutAndChangedIsStored() throws Exception {
    createOnA();
    a.request(ID, session -> cartOf(session).add("milk"));
    b.request(ID, session -> assertThat(session.get("cart")).isEqualTo(List.of("tea", "milk")));
  }

  @Test
  void whatTwoTomcatsChangeInOneVersionSurvives() throws Exception {
    createOnA();
    FakeSession onA = a.join(ID).orElseThrow();
    FakeSession onB = b.join(ID).orElseThrow();
    a.inApplication(session -> session.set("fromA", "here"), onA);
    b.inApplication(session -> session.set("fromB", "there"), onB);
    a.end(onA);
    b.end(onB);
    for (Tomcat tomcat : List.of(a, b)) {
      tomcat.request(
          ID,
          session -> {
            assertThat(session.get("fromA")).isEqualTo("here");
            assertThat(session.get("fromB")).isEqualTo("there");
          });
    }
  }

  @Test
  void aRemovedAttributeStaysRemovedWhenAnotherIsChanged() throws Exception {
    createOnA();
    FakeSession onA = a.join(ID).orElseThrow();
    FakeSession onB = b.join(ID).orElseThrow();
    a.inApplication(session -> session.attributes().remove("cart"), onA);
    b.inApplication(session -> session.set("count", 2), onB);
    a.end(onA);
    b.end(onB);
    a.request(ID, session -> assertThat(session.attributes()).isEqualTo(Map.of("count", 2)));
  }

  @Test
  void ofTwoChangesOfOneAttributeTheLastWinsAndTheLogTells() throws Exception {
    createOnA();
    FakeSession onA = a.join(ID).orElseThrow();
    FakeSession onB = b.join(ID).orElseThrow();
    a.inApplication(session -> session.set("count", 10), onA);
    b.inApplication(session -> session.set("count", 20), onB);
    a.end(onA);
    try (LogCapture log = new LogCapture()) {
      b.end(onB);
      assertThat(log.lines())
          .containsExactly(
              "INFO session 0F..-n1: attributes [count] were changed by two Tomcats at once, the"
                  + " last one wins");
    }
    a.request(ID, session -> assertThat(session.number("count")).isEqualTo(20));
  }

  @Test
  void maximumIdleTimeAndLoginMergeLikeAttributes() throws Exception {
    createOnA();
    FakeSession onA = a.join(ID).orElseThrow();
    FakeSession onB = b.join(ID).orElseThrow();
    onA.setMaxInactive(Duration.ofHours(2));
    onB.login(SOMEBODY);
    a.end(onA);
    b.end(onB);
    for (Tomcat tomcat : List.of(a, b)) {
      tomcat.request(
          ID,
          session -> {
            assertThat(session.maxInactive()).isEqualTo(Duration.ofHours(2));
            assertThat(session.login()).isEqualTo(SOMEBODY);
          });
    }
  }

  @Test
  void anOtherOrderOfEqualElementsReplacesNobodysChange() throws Exception {
    Map<String, Integer> wide = new HashMap<>(1 << 10);
    FakeSession unused =
        a.create(
            ID,
            session -> {
              for (int i = 0; i < 20; i++) {
                wide.put("product " + i, i);
              }
              session.set("prices", wide);
            });
    // B decodes a map with fewer buckets, which gives its elements in another order
    FakeSession onB = b.join(ID).orElseThrow();
    b.inApplication(session -> session.get("prices"), onB);
    b.inApplication(session -> session.set("seen", true), onB);
    a.request(ID, session -> pricesOf(session).put("product 7", 700));
    b.end(onB);
    a.request(
        ID,
        session -> {
          assertThat(pricesOf(session)).containsEntry("product 7", 700);
          assertThat(session.get("seen")).isEqualTo(true);
        });
  }

  @Test
  void whatOnlyLooksLikeAChangeReplacesNobodysChange() throws Exception {
    FakeSession unused = a.create(ID, session -> session.set("letter", new Letter()));
    FakeSession onB = b.join(ID).orElseThrow();
    b.inApplication(session -> session.get("letter"), onB);
    a.request(ID, session -> session.set("letter", "another"));
    b.end(onB);
    b.request(ID, session -> assertThat(session.get("letter")).isEqualTo("another"));
    a.request(ID, session -> assertThat(session.get("letter")).isEqualTo("another"));
  }

  /** Is written in another way once it was read, though the application changed nothing. */
  private static final class Letter implements Serializable {
    private static final long serialVersionUID = 1L;
    private boolean opened;

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      opened = true;
    }

    @Override
    public String toString() {
      return opened ? "opened" : "sealed";
    }
  }

  @Test
  void valuesThatCannotBeStoredAreReportedOnceAndStay() throws Exception {
    Object notSerializable = new Object();
    try (LogCapture log = new LogCapture()) {
      FakeSession unused =
          a.create(
              ID,
              session -> {
                session.set("socket", notSerializable);
                session.set("count", 1);
              });
      a.request(
          ID,
          session -> {
            assertThat(session.get("socket")).isSameAs(notSerializable);
            session.set("count", 2);
          });
      assertThat(log.lines())
          .singleElement()
          .asString()
          .startsWith("WARNING session 0F..-n1 keeps attribute \"socket\" in this Tomcat only: ");
    }
    b.request(ID, session -> assertThat(session.attributes()).isEqualTo(Map.of("count", 2)));
  }

  @Test
  void theLaterOfTwoTimesOfUseIsStored() throws Exception {
    createOnA();
    FakeSession onA = a.join(ID).orElseThrow();
    a.inApplication(session -> session.set("fromA", 1), onA);
    cluster.clock.advance(Duration.ofMinutes(1));
    b.request(ID, session -> session.set("fromB", 2));
    cluster.clock.advance(Duration.ofMinutes(1));
    var usedOnB = b.held(ID).lastUse();
    a.flow.beforeResponse(onA, false);
    SessionRecord stored = (SessionRecord) Cluster.record(cluster.n1, ID).orElseThrow();
    assertThat(stored.header().thisAccessedAt()).isAfterOrEqualTo(usedOnB.minusSeconds(1));
    a.end(onA);
  }

  @SuppressWarnings("unchecked") // the test has put it there
  private static List<String> cartOf(FakeSession session) {
    return (List<String>) session.object("cart");
  }

  @SuppressWarnings("unchecked") // the test has put it there
  private static Map<String, Integer> pricesOf(FakeSession session) {
    return (Map<String, Integer>) session.object("prices");
  }
}

package de.javakaffee.web.msm.flow;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.id.SessionId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Values that are changed behind the session's back, in checked mode. */
final class AuditTest {
  private static final SessionId ID = Cluster.id("0F3A-n1");

  private final Cluster cluster = new Cluster();
  private final Tomcat a = cluster.checked();
  private final Tomcat b = cluster.checked();

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

  @Test
  void anAuditFindsWhatWasChangedBehindTheSessionsBack() throws Exception {
    createOnBoth();
    List<Object> held = new ArrayList<>(List.of("tea"));
    a.request(ID, session -> session.set("held", held));
    cluster.clock.advance(Cluster.AUDIT_PAUSE);
    held.add("milk");
    a.lookAfter();
    b.request(ID, session -> assertThat(session.get("held")).isEqualTo(List.of("tea", "milk")));
  }

  @Test
  void aSessionInUseIsAuditedOnceInAnInterval() throws Exception {
    createOnBoth();
    FakeSession session = a.join(ID).orElseThrow();
    List<String> unused = a.transcoder.calls();
    for (int seconds = 0; seconds < 20; seconds++) {
      cluster.clock.advance(Duration.ofSeconds(1));
      a.lookAfter();
    }
    assertThat(a.transcoder.calls()).as("audits in 20 s").hasSize(4);
    a.end(session);
  }

  @Test
  void anIdleSessionIsAuditedOnceMoreAndThenNeverAgain() throws Exception {
    createOnBoth();
    List<String> unused = a.transcoder.calls();
    for (int seconds = 0; seconds < 60; seconds++) {
      cluster.clock.advance(Duration.ofSeconds(1));
      a.lookAfter();
    }
    assertThat(a.transcoder.calls()).containsExactly("encode cart");
  }

  @Test
  void anAuditIsNotSwallowedByASaveThatWaits() throws Exception {
    createOnBoth();
    List<Object> held = new ArrayList<>(List.of("tea"));
    a.request(ID, session -> session.set("held", held));
    FakeSession session = a.join(ID).orElseThrow();
    session.setMaxInactive(Duration.ofHours(1));
    session.endAccess(); // leaves a save waiting
    cluster.clock.advance(Cluster.AUDIT_PAUSE);
    held.add("milk");
    a.lookAfter();
    b.request(ID, joined -> assertThat(joined.get("held")).isEqualTo(List.of("tea", "milk")));
  }
}

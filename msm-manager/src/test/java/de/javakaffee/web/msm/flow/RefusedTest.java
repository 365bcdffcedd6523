package de.javakaffee.web.msm.flow;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.record.SessionRecord;
import de.javakaffee.web.msm.storage.InMemoryNode;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ConcurrentModificationException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions and values that cannot be stored as they are, in checked mode. */
final class RefusedTest {
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

  @Test
  void aSessionThatIsTooLargeIsKeptHereAndReportedOnce() throws Exception {
    createOnA();
    cluster.nodes().forEach(node -> node.limitItemsTo(2000));
    try (LogCapture log = new LogCapture()) {
      a.request(ID, session -> session.set("picture", "x".repeat(3000)));
      List<String> unused = cluster.calls();
      a.request(ID, session -> session.set("count", 2));
      a.request(ID, session -> session.set("picture", "x".repeat(4000)));
      a.lookAfter();
      assertThat(cluster.calls()).as("saves").noneMatch(call -> call.contains(" add "));
      assertThat(log.lines())
          .singleElement()
          .asString()
          .startsWith("WARNING session 0F..-n1 is kept in this Tomcat only: memory:n1: ")
          .endsWith(" bytes exceed the item limit 2000");
    }
    a.request(
        ID,
        session -> {
          assertThat(session.number("count")).isEqualTo(2);
          session.set("picture", "small again");
        });
    b.request(
        ID,
        session -> {
          assertThat(session.number("count")).isEqualTo(2);
          assertThat(session.get("picture")).isEqualTo("small again");
        });
  }

  @Test
  void aSessionThatIsTooLargeIsNoErrorOfTheNode() throws Exception {
    cluster.nodes().forEach(node -> node.limitItemsTo(2000));
    SessionId other = Cluster.id("1111-n1");
    try (LogCapture log = new LogCapture()) {
      FakeSession unused = a.create(ID, session -> session.set("picture", "x".repeat(3000)));
      assertThat(log.lines()).hasSize(1);
    }
    FakeSession unused = a.create(other, session -> session.set("count", 1));
    assertThat(b.finds(other)).isTrue();
  }

  @Test
  void damagedBytesAreNotOverwrittenByASave() throws Exception {
    createOnA();
    byte[] damaged = recordOn(cluster.n1).toString().getBytes(StandardCharsets.UTF_8);
    cluster.overwrite(ID, damaged);
    try (LogCapture log = new LogCapture()) {
      a.request(ID, session -> session.set("count", 2));
      a.request(ID, session -> assertThat(session.number("count")).isEqualTo(2));
      a.lookAfter();
      assertThat(log.lines()).hasSize(2);
      assertThat(log.lines().get(0))
          .startsWith("WARNING session 0F..-n1 cannot be read from the store, its copy");
      assertThat(log.lines().get(1))
          .startsWith("WARNING session 0F..-n1 is kept in this Tomcat only, its place is taken: ");
    }
    for (InMemoryNode node : cluster.nodes()) {
      assertThat(node.stored("0F3A-n1").orElseThrow().bytes()).isEqualTo(damaged);
    }
    assertThat(a.executor.waiting()).as("attempts that can only fail").isZero();
  }

  @Test
  void aSaveDuringAChangeIsRepeated() throws Exception {
    createOnA();
    Restless restless = new Restless();
    restless.unrest = 100;
    a.request(ID, session -> session.set("restless", restless));
    restless.unrest = 0;
    cluster.pass(Duration.ofSeconds(1));
    b.request(ID, session -> assertThat(session.get("restless")).isInstanceOf(Restless.class));
  }

  @Test
  void aValueThatNeverRestsIsReportedOnce() throws Exception {
    createOnA();
    Restless restless = new Restless();
    restless.unrest = Integer.MAX_VALUE;
    try (LogCapture log = new LogCapture()) {
      a.request(ID, session -> session.set("restless", restless));
      cluster.pass(Duration.ofMinutes(1));
      a.lookAfter();
      cluster.pass(Duration.ofMinutes(1));
      assertThat(log.lines())
          .containsExactly(
              "WARNING session 0F..-n1 is changed all the time, and stored as it was before");
    }
    assertThat(a.executor.waiting()).isZero();
  }

  /** Looks as if somebody changed it while it is written. */
  private static final class Restless implements Serializable {
    private static final long serialVersionUID = 1L;
    private transient int unrest;

    private void writeObject(ObjectOutputStream out) throws IOException {
      if (unrest > 0) {
        unrest--;
        throw new ConcurrentModificationException();
      }
      out.defaultWriteObject();
    }
  }
}

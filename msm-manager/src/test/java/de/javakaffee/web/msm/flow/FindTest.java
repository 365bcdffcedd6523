package de.javakaffee.web.msm.flow;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.storage.StorageException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a request comes by its session, in checked mode. */
final class FindTest {
  private static final SessionId ID = Cluster.id("0F3A-n1");

  private final Cluster cluster = new Cluster();
  private final Tomcat a = cluster.checked();
  private final Tomcat b = cluster.checked();

  @AfterEach
  void nothingIsLeftOpen() {
    cluster.assertClean();
  }

  private void createOnA() {
    FakeSession unused =
        a.create(
            ID,
            session -> {
              session.set("count", 1);
              session.set("cart", new ArrayList<>(List.of("tea", "milk")));
            });
    List<String> unusedCalls = cluster.calls();
    List<String> unusedCoding = a.transcoder.calls();
  }

  @Test
  void theOtherTomcatFindsTheSessionWithAllItsAttributes() throws Exception {
    createOnA();
    b.request(
        ID,
        session ->
            assertThat(session.attributes())
                .isEqualTo(Map.of("count", 1, "cart", List.of("tea", "milk"))));
  }

  @Test
  void loadingDecodesNothing() throws Exception {
    createOnA();
    b.request(
        ID, session -> assertThat(session.attributes().keySet()).containsExactly("cart", "count"));
    assertThat(b.transcoder.calls()).isEmpty();
  }

  @Test
  void anUnknownIdTakesOneLookUp() throws Exception {
    assertThat(a.flow.find(ID)).isEmpty();
    assertThat(cluster.calls()).containsExactly("n1 get 0F3A-n1", "n2 get 0F3A-n1");
  }

  @Test
  void aCurrentCopyIsUsedAfterOneCheck() throws Exception {
    createOnA();
    FakeSession held = a.held(ID);
    cluster.clock.advance(Duration.ofSeconds(1));
    FakeSession found = a.join(ID).orElseThrow();
    assertThat(cluster.calls()).containsExactly("n1 check 0F3A-n1");
    assertThat(found).isSameAs(held);
    a.end(found);
    assertThat(a.transcoder.calls()).isEmpty();
  }

  @Test
  void aNewerVersionIsTakenOverByTheSameObjects() throws Exception {
    createOnA();
    FakeSession held = a.held(ID);
    Object cart = held.attributes().peek("cart");
    b.request(ID, session -> session.set("count", session.number("count") + 1));
    a.request(
        ID,
        session -> {
          assertThat(session).isSameAs(held);
          assertThat(session.number("count")).isEqualTo(2);
          assertThat(session.get("cart")).isSameAs(cart);
        });
    assertThat(a.transcoder.calls()).as("no decoding").containsExactly("encode cart");
  }

  @Test
  void aSessionThatIsFoundIsNotNewAnyMore() throws Exception {
    FakeSession created = a.begin(ID);
    a.flow.beforeResponse(created, false);
    assertThat(created.isNew()).isTrue();
    b.request(ID, session -> assertThat(session.isNew()).isFalse());
    a.end(created);
  }

  @Test
  void threadsThatFindASessionAtOnceMakeOneOfIt() throws Exception {
    createOnA();
    int threads = 8;
    Set<LocalSession> found =
        Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<?>> requests = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        requests.add(
            pool.submit(
                () -> {
                  start.await(10, TimeUnit.SECONDS);
                  return found.add(b.flow.find(ID).orElseThrow());
                }));
      }
      for (Future<?> request : requests) {
        request.get(10, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(found).hasSize(1);
    assertThat(b.sessions.admitted()).isEqualTo(1);
  }

  @Test
  void whatAnotherRequestLoadedMeanwhileIsChecked() throws Exception {
    createOnA();
    b.request(ID, session -> {});
    a.request(ID, session -> session.set("count", 2));
    b.sessions.overlookNext();
    b.request(ID, session -> assertThat(session.number("count")).isEqualTo(2));
    assertThat(b.sessions.admitted()).isEqualTo(1);
  }

  @Test
  void foreignBytesAreReportedOnceAndLeftAlone() throws Exception {
    byte[] foreign = "not a session".getBytes(StandardCharsets.UTF_8);
    cluster.overwrite(ID, foreign);
    try (LogCapture log = new LogCapture()) {
      assertThat(a.finds(ID)).isFalse();
      assertThat(a.finds(ID)).isFalse();
      assertThat(log.lines())
          .containsExactly(
              "WARNING session 0F..-n1 cannot be read: 13 bytes that do not begin as a session"
                  + " record does (4D 53 4D F3)");
    }
    assertThat(cluster.n1.stored("0F3A-n1").orElseThrow().bytes()).isEqualTo(foreign);
    assertThat(cluster.n2.stored("0F3A-n1").orElseThrow().bytes()).isEqualTo(foreign);
  }

  @Test
  void anothersSessionUnderTheKeyIsNotHandedOut() throws Exception {
    createOnA();
    SessionId other = Cluster.id("1111-n1");
    cluster.overwrite(other, cluster.n1.stored("0F3A-n1").orElseThrow().bytes());
    assertThat(b.finds(other)).isFalse();
  }

  @Test
  void aTomcatThatIsBeingStoppedStillFindsSessions() throws StorageException {
    createOnA();
    b.executor.shutdown();
    assertThat(b.flow.find(ID)).isPresent();
  }
}

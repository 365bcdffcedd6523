package de.javakaffee.web.msm.flow;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.testkit.Eventually;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests of one session, one after the other and at once, on two Tomcats in checked mode. */
final class ConcurrentUseTest {
  private static final SessionId ID = Cluster.id("0F3A-n1");

  private final Cluster cluster = new Cluster();
  private final Tomcat a = cluster.checked();
  private final Tomcat b = cluster.checked();

  @AfterEach
  void nothingIsLeftOpen() {
    cluster.assertClean();
  }

  @Test
  void alternatingRequestsLoseNoIncrement() throws Exception {
    FakeSession unused = a.create(ID, session -> session.set("count", 0));
    for (int i = 0; i < 200; i++) {
      Tomcat tomcat = i % 2 == 0 ? b : a;
      int before = i;
      tomcat.request(
          ID,
          session -> {
            assertThat(session.number("count")).isEqualTo(before);
            session.set("count", before + 1);
          });
    }
    a.request(ID, session -> assertThat(session.number("count")).isEqualTo(200));
  }

  @Test
  void threadsOnBothTomcatsLoseNoIncrementOfTheirAttributes() throws Exception {
    int threadsPerTomcat = 4;
    int increments = 50;
    FakeSession unused = a.create(ID, session -> session.set("count", 0));
    ExecutorService pool = Executors.newFixedThreadPool(2 * threadsPerTomcat);
    try {
      List<Callable<Void>> clients = new ArrayList<>();
      for (int i = 0; i < threadsPerTomcat; i++) {
        clients.add(incrementing(a, "a" + i, increments));
        clients.add(incrementing(b, "b" + i, increments));
      }
      for (Future<Void> client : pool.invokeAll(clients, 60, TimeUnit.SECONDS)) {
        client.get();
      }
    } finally {
      pool.shutdownNow();
    }
    for (Tomcat tomcat : List.of(a, b)) {
      tomcat.executor.runDue();
      tomcat.request(
          ID,
          session -> {
            for (int i = 0; i < threadsPerTomcat; i++) {
              assertThat(session.get("a" + i)).isEqualTo(increments);
              assertThat(session.get("b" + i)).isEqualTo(increments);
            }
          });
    }
  }

  private static Callable<Void> incrementing(Tomcat tomcat, String attribute, int times) {
    return () -> {
      for (int i = 0; i < times; i++) {
        FakeSession session = tomcat.join(ID).orElseThrow();
        int expected = i;
        tomcat.inApplication(
            joined -> {
              assertThat(joined.attributes().getOrDefault(attribute, 0)).isEqualTo(expected);
              joined.set(attribute, expected + 1);
            },
            session);
        tomcat.end(session);
      }
      return null;
    };
  }

  @Test
  void aValueHandedOutWhileAnotherRequestWaitsToSaveIsComparedAgain() throws Exception {
    FakeSession session = a.create(ID, created -> created.set("cart", new ArrayList<>(List.of(1))));
    CountDownLatch saving = new CountDownLatch(1);
    CountDownLatch mayGoOn = new CountDownLatch(1);
    cluster.before(
        "n1 replace 0F3A-n1",
        () -> {
          saving.countDown();
          await(mayGoOn);
        });
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      session.access();
      session.set("count", 1);
      session.endAccess();
      Future<?> background = threads.submit(a.executor::runDue);
      await(saving);

      FakeSession first = a.join(ID).orElseThrow();
      first.set("count", 2);
      Future<?> firstEnds = threads.submit(() -> a.end(first));
      Eventually.holds("the first request waits", session.stored().lock::hasQueuedThreads);
      FakeSession second = a.join(ID).orElseThrow();
      @SuppressWarnings("unchecked")
      List<Integer> cart = (List<Integer>) second.object("cart");
      mayGoOn.countDown();
      background.get(10, TimeUnit.SECONDS);
      firstEnds.get(10, TimeUnit.SECONDS);

      cart.add(2);
      a.end(second);
    } finally {
      threads.shutdownNow();
    }
    b.request(ID, elsewhere -> assertThat(elsewhere.object("cart")).isEqualTo(List.of(1, 2)));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aLocalCopyWithoutChangesNeverGoesBack() throws Exception {
    FakeSession unused = a.create(ID, session -> session.set("count", 0));
    for (int i = 1; i <= 50; i++) {
      int count = i;
      a.request(ID, session -> session.set("count", count));
      b.request(ID, session -> assertThat(session.number("count")).isEqualTo(count));
    }
  }
}

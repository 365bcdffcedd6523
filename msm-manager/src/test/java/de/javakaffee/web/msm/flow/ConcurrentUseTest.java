package de.javakaffee.web.msm.flow;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.id.SessionId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
  void aLocalCopyWithoutChangesNeverGoesBack() throws Exception {
    FakeSession unused = a.create(ID, session -> session.set("count", 0));
    for (int i = 1; i <= 50; i++) {
      int count = i;
      a.request(ID, session -> session.set("count", count));
      b.request(ID, session -> assertThat(session.number("count")).isEqualTo(count));
    }
  }
}

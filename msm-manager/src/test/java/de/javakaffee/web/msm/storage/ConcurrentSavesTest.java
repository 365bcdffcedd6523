package de.javakaffee.web.msm.storage;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.record.SessionRecord;
import de.javakaffee.web.msm.record.StoredBytes;
import de.javakaffee.web.msm.record.StoredRecordCodec;
import de.javakaffee.web.msm.storage.Cluster.Tomcat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many threads of two Tomcats change one session at the same time, and every change is kept. */
final class ConcurrentSavesTest {
  private static final int THREADS = 4;
  private static final int CHANGES = 200;

  private final Cluster cluster = Cluster.of("n1", "n2");
  private final List<Tomcat> tomcats = List.of(cluster.tomcat(), cluster.tomcat());
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final AtomicInteger saves = new AtomicInteger();

  @AfterEach
  void stopThreads() {
    threads.shutdownNow();
  }

  @Test
  void noChangeThatWasSavedIsLost() throws Exception {
    List<Future<Set<String>>> running = startChanges();
    assertKept(savedBy(running));
  }

  @Test
  void norIfTheFirstNodeComesAndGoes() throws Exception {
    List<Future<Set<String>>> running = startChanges();
    InMemoryNode node = cluster.node("n1");
    List<Runnable> faults = List.of(node::disconnect, node::freeze, node::kill);
    Random random = new Random(2);
    while (!running.stream().allMatch(Future::isDone)) {
      faults.get(random.nextInt(faults.size())).run();
      awaitSaves(random.nextInt(10), running);
      node.comeBack();
      tomcats.forEach(tomcat -> tomcat.background.runOnce());
      awaitSaves(random.nextInt(10), running);
    }
    assertKept(savedBy(running));
  }

  private List<Future<Set<String>>> startChanges() {
    List<Future<Set<String>>> running = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      String name = "t" + i;
      Tomcat tomcat = tomcats.get(i % tomcats.size());
      Callable<Set<String>> changes = () -> change(tomcat, name);
      running.add(threads.submit(changes));
    }
    return running;
  }

  private void awaitSaves(int count, List<Future<Set<String>>> running) {
    int enough = saves.get() + count;
    while (saves.get() < enough && !running.stream().allMatch(Future::isDone)) {
      Thread.onSpinWait();
    }
  }

  private static Set<String> savedBy(List<Future<Set<String>>> running) throws Exception {
    Set<String> saved = new TreeSet<>();
    for (Future<Set<String>> thread : running) {
      saved.addAll(thread.get());
    }
    return saved;
  }

  private void assertKept(Set<String> saved) throws Exception {
    assertThat(saved).hasSize(THREADS * CHANGES);
    for (Tomcat tomcat : tomcats) {
      assertThat(words(tomcat.load())).isEqualTo(saved);
    }
    cluster.assertNoReplyIsOpen();
  }

  /** Adds words to the session, each put on what overtook it until it is saved. */
  private Set<String> change(Tomcat tomcat, String name) throws Exception {
    Set<String> saved = new TreeSet<>();
    for (int i = 0; i < CHANGES; i++) {
      String word = name + "-" + i;
      Optional<LoadedValue> known = tomcat.storage.load(Cluster.KEY);
      while (known.isPresent() || i == 0) {
        SaveResult result = add(word, known, tomcat);
        if (result instanceof SaveResult.Saved) {
          saved.add(word);
          saves.incrementAndGet();
          break;
        }
        known = Optional.of(((SaveResult.Overtaken) result).current());
      }
    }
    return saved;
  }

  private static SaveResult add(String word, Optional<LoadedValue> known, Tomcat tomcat)
      throws Exception {
    Set<String> words = known.isPresent() ? words(known.get()) : new TreeSet<>();
    words.add(word);
    long version = known.map(value -> value.receipt().version()).orElse(0L) + 1;
    StoredBytes record = Records.of(version, String.join(" ", words));
    return tomcat.trySave(record, known.map(LoadedValue::receipt));
  }

  private static Set<String> words(LoadedValue value) throws Exception {
    SessionRecord record = (SessionRecord) StoredRecordCodec.decode(value.bytes());
    byte[] content = record.header().login().principal().orElseThrow().toByteArray();
    return new TreeSet<>(List.of(new String(content, StandardCharsets.UTF_8).split(" ", -1)));
  }
}

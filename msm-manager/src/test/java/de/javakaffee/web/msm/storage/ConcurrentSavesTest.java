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
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many threads of two Tomcats change one session at the same time, and every change is kept. */
final class ConcurrentSavesTest {
  private static final int THREADS = 4;
  private static final int CHANGES = 200;

  private final Cluster cluster = Cluster.of("n1", "n2");

  @Test
  void noChangeThatWasSavedIsLost() throws Exception {
    List<Tomcat> tomcats = List.of(cluster.tomcat(), cluster.tomcat());
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<Set<String>>> running = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      String name = "t" + i;
      Tomcat tomcat = tomcats.get(i % 2);
      Callable<Set<String>> changes = () -> change(tomcat, name);
      running.add(threads.submit(changes));
    }
    Set<String> saved = new TreeSet<>();
    for (Future<Set<String>> thread : running) {
      saved.addAll(thread.get());
    }
    threads.shutdown();
    assertThat(saved).hasSize(THREADS * CHANGES);
    assertThat(content(tomcats.get(0).load())).isEqualTo(saved);
    cluster.assertNoReplyIsOpen();
  }

  /** Adds words to the session, each put on what overtook it until it is saved. */
  private static Set<String> change(Tomcat tomcat, String name) throws Exception {
    Set<String> saved = new TreeSet<>();
    for (int i = 0; i < CHANGES; i++) {
      String word = name + "-" + i;
      Optional<LoadedValue> known = tomcat.storage.load(Cluster.KEY);
      while (true) {
        Set<String> words = known.isPresent() ? content(known.get()) : new TreeSet<>();
        words.add(word);
        long version = known.map(value -> value.receipt().version()).orElse(0L) + 1;
        StoredBytes record = Records.of(version, String.join(" ", words));
        SaveResult result = tomcat.trySave(record, known.map(LoadedValue::receipt));
        if (result instanceof SaveResult.Overtaken overtaken) {
          known = Optional.of(overtaken.current());
        } else {
          saved.add(word);
          break;
        }
      }
    }
    return saved;
  }

  private static Set<String> content(LoadedValue value) throws Exception {
    SessionRecord record = (SessionRecord) StoredRecordCodec.decode(value.bytes());
    byte[] words = record.header().login().principal().orElseThrow().toByteArray();
    return new TreeSet<>(List.of(new String(words, StandardCharsets.UTF_8).split(" ", -1)));
  }
}

package de.javakaffee.web.msm.frame;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.frame.Values.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Eight requests at once use a session in one Tomcat and store it, while another Tomcat changes it,
 * too. Each has names of its own, so that nothing is ever to be lost.
 */
@Timeout(120)
final class ManyThreadsTest {
  private static final int REQUESTS = 8;
  private static final int OPERATIONS = 3_000;
  private static final int PAUSE = 7;

  private final TestSession session = TestSession.empty();
  private final SharedStore store = new SharedStore();

  /** The manager's: one thread at a time stores or refreshes. */
  private final Lock saving = new ReentrantLock();

  private long known;

  @Test
  void nothingThatWasPutIsLost() throws Exception {
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int request = 0; request < REQUESTS; request++) {
      String name = "request" + request;
      tasks.add(() -> use(name));
    }
    tasks.add(this::useElsewhere);
    run(tasks);
    save(false);
    refresh();

    assertThat(session.attributes.maybeChanged()).isFalse();
    TestSession stored = TestSession.loaded(store.read().attributes());
    for (TestSession end : List.of(session, stored)) {
      assertThat(end.attributes).hasSize(2 * REQUESTS + 1);
      for (int request = 0; request < REQUESTS; request++) {
        String name = "request" + request;
        assertThat(end.get(name)).isEqualTo(new Note("set " + (OPERATIONS - 1)));
        assertThat(end.get(name + " mutated")).isEqualTo(new Note("mutated " + (OPERATIONS - 1)));
      }
      assertThat(end.get("elsewhere")).isEqualTo(OPERATIONS - 1);
    }
    assertThat(session.audit().changed()).isEmpty();
    assertThat(session.damage).isEmpty();
  }

  private Void use(String name) {
    String removed = name + " removed";
    Note mutated = new Note("");
    session.attributes.put(name + " mutated", mutated);
    for (int i = 0; i < OPERATIONS; i++) {
      Note put = new Note("set " + i);
      session.attributes.put(name, put);
      session.attributes.put(removed, i);
      assertThat(session.get(name + " mutated")).isSameAs(mutated);
      mutated.text = "mutated " + i;
      if (i % PAUSE == 0) {
        save(true);
      } else if (i % PAUSE == 1) {
        refresh();
      }
      assertThat(session.get(name)).isSameAs(put);
      assertThat(session.attributes.remove(removed)).isEqualTo(i);
      assertThat(session.attributes.keySet()).contains(name).doesNotContain(removed);
    }
    return null;
  }

  /** The other Tomcat keeps up with the store and knows only its own name. */
  private Void useElsewhere() {
    TestSession other = TestSession.empty();
    for (int i = 0; i < OPERATIONS; i++) {
      other.with("elsewhere", i);
      Encoding encoding = other.encode();
      SharedStore.Version now = store.read();
      EncodedAttributes merged = encoding.mergedOnto(now.attributes());
      while (store.write(merged, now.number()).isPresent()) {
        now = store.read();
        merged = encoding.mergedOnto(now.attributes());
      }
      other.attributes.stored(encoding, merged, false);
      assertThat(other.get("elsewhere")).isEqualTo(i);
    }
    return null;
  }

  private void save(boolean othersUseIt) {
    saving.lock();
    try {
      Encoding encoding = session.encode();
      assertThat(encoding.refused()).isEmpty();
      EncodedAttributes attributes = encoding.attributes();
      if (!encoding.changed().isEmpty()) {
        Optional<SharedStore.Version> theirs = store.write(attributes, known);
        while (theirs.isPresent()) {
          known = theirs.get().number();
          attributes = encoding.mergedOnto(theirs.get().attributes());
          theirs = store.write(attributes, known);
        }
        known++;
      }
      session.attributes.stored(encoding, attributes, othersUseIt);
    } finally {
      saving.unlock();
    }
  }

  private void refresh() {
    saving.lock();
    try {
      SharedStore.Version newest = store.read();
      if (newest.number() != known) {
        session.attributes.refresh(newest.attributes());
        known = newest.number();
      }
    } finally {
      saving.unlock();
    }
  }

  private static void run(List<Callable<Void>> tasks)
      throws InterruptedException, ExecutionException, TimeoutException {
    ExecutorService executor = Executors.newFixedThreadPool(tasks.size());
    try {
      for (Future<Void> task : tasks.stream().map(executor::submit).toList()) {
        task.get(100, TimeUnit.SECONDS);
      }
    } finally {
      executor.shutdownNow();
    }
  }
}

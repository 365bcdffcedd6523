package de.javakaffee.web.msm.testkit.rules;

import static de.javakaffee.web.msm.testkit.rules.Refusals.attribute;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One transcoder serves all requests of an application, and these share their values. */
public interface ConcurrencyRules extends Rules {
  int THREADS = 16;

  /** The largest would only keep the others waiting. */
  int LARGEST = 20_000;

  @Test
  @DisplayName("R34 Sixteen threads use one transcoder at once")
  default void manyThreadsUseOneTranscoder() throws Exception {
    Transcoder transcoder = subject().fresh();
    List<SampleSession> samples = samplesForThreads();
    int turns = 2 * Math.max(samples.size(), subject().effort().rounds());
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<Callable<Void>> users = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int first = i;
      users.add(
          () -> {
            start.await();
            for (int turn = 0; turn < turns; turn++) {
              SampleSession sample = samples.get((first + turn) % samples.size());
              sample.verify(transcoder.decode(transcoder.encode(sample.attributes())));
            }
            return null;
          });
    }
    HostileCall.within(subject().effort().patience(), () -> runAll(users));
  }

  @TestFactory
  @DisplayName(
      "R35 What changes while it is encoded fails, or gives bytes of a state it could have had")
  default Stream<DynamicTest> whatChangesMeanwhileGivesNoBrokenBytes() {
    return RestlessValue.all().stream()
        .map(
            value ->
                dynamicTest(
                    value.name(),
                    () -> HostileCall.within(subject().effort().patience(), () -> disturb(value))));
  }

  private void disturb(RestlessValue value) throws InterruptedException {
    Transcoder transcoder = subject().fresh();
    if (!subject().claims(value.needs())) {
      Refusals.ofWriting(transcoder, attribute(value.value()));
      return;
    }
    try (RestlessValue.Motion motion = value.move()) {
      for (int round = 0; round < subject().effort().rounds(); round++) {
        motion.begin();
        byte[] bytes = encodedIfPossible(transcoder, value.value());
        if (bytes.length > 0) {
          value.verify(decoded(transcoder, bytes));
        }
        motion.end();
      }
    }
  }

  /** No bytes where any exception asks the caller to try again. */
  private static byte[] encodedIfPossible(Transcoder transcoder, Object value) {
    try {
      return transcoder.encode(attribute(value));
    } catch (TranscodingException | RuntimeException e) {
      return new byte[0];
    }
  }

  private static @Nullable Object decoded(Transcoder transcoder, byte[] bytes) {
    try {
      return transcoder.decode(bytes).get("cart");
    } catch (TranscodingException | RuntimeException e) {
      throw new AssertionError("bytes that cannot be decoded: " + e, e);
    }
  }

  private List<SampleSession> samplesForThreads() throws TranscodingException {
    List<SampleSession> samples = new ArrayList<>();
    for (SampleSession sample : subject().carried().toList()) {
      if (subject().fresh().encode(sample.attributes()).length <= LARGEST) {
        samples.add(sample);
      }
    }
    return samples;
  }

  private static void runAll(List<Callable<Void>> users) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(users.size());
    try {
      for (Future<Void> user : threads.invokeAll(users)) {
        user.get();
      }
    } catch (ExecutionException e) {
      throw new AssertionError("with other threads at work: " + e.getCause(), e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }
}

package de.javakaffee.web.msm.serializer.java;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.transcoder.Transcoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ManyThreadsTest {
  private static final int THREADS = 16;

  @Test
  void sixteenThreadsShareOneTranscoder() throws Exception {
    Transcoder transcoder = Codec.standard();
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Integer>> results = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Callable<Integer> task = roundTrips(transcoder, start, i);
        results.add(threads.submit(task));
      }
      for (Future<Integer> result : results) {
        assertThat(result.get()).isEqualTo(200);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Callable<Integer> roundTrips(
      Transcoder transcoder, CyclicBarrier start, int thread) {
    return () -> {
      start.await();
      int right = 0;
      for (int i = 0; i < 200; i++) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("a" + thread, new ArrayList<>(List.of(thread, i, new int[0].length)));
        attributes.put("b", new ApplicationClassesTest.Point(i, List.of(thread)));
        if (transcoder.decode(transcoder.encode(attributes)).equals(attributes)) {
          right++;
        }
      }
      return right;
    };
  }
}

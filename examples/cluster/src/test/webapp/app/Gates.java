package app;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where a request waits until another request of the same Tomcat lets it go on. */
final class Gates {
  private static final ConcurrentHashMap<String, CountDownLatch> GATES = new ConcurrentHashMap<>();

  private Gates() {}

  static void await(String name) {
    try {
      if (!gate(name).await(20, TimeUnit.SECONDS)) {
        throw new IllegalStateException("nobody opened " + name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static void open(String name) {
    gate(name).countDown();
  }

  private static CountDownLatch gate(String name) {
    return GATES.computeIfAbsent(name, unused -> new CountDownLatch(1));
  }
}

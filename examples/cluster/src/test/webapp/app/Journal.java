package app;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What this web application was told, in this Tomcat, since it was started. */
final class Journal {
  private static final Queue<String> EVENTS = new ConcurrentLinkedQueue<>();

  private Journal() {}

  static void note(String event) {
    EVENTS.add(event);
  }

  static List<String> events() {
    return List.copyOf(EVENTS);
  }
}

package de.javakaffee.web.msm.flow;

import de.javakaffee.web.msm.id.SessionId;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ids of sessions that were renamed or ended on this Tomcat. They are dead at once, although what
 * is stored under them goes only after a while. Safe for use by many threads.
 */
final class RetiredIds {
  private final Map<String, Instant> untilById = new ConcurrentHashMap<>();

  /**
   * @param until when nothing can be stored under the id any more
   */
  void add(SessionId id, Instant until) {
    untilById.put(id.withoutRoute(), until);
  }

  /** The id may be looked for in the store again: it has a tombstone there, or nothing at all. */
  void remove(SessionId id) {
    untilById.remove(id.withoutRoute());
  }

  boolean contains(SessionId id) {
    return untilById.containsKey(id.withoutRoute());
  }

  void forgetUntil(Instant now) {
    untilById.values().removeIf(until -> until.isBefore(now));
  }
}

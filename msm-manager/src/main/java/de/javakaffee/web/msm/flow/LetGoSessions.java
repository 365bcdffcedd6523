package de.javakaffee.web.msm.flow;

import static java.lang.System.Logger.Level.WARNING;

import de.javakaffee.web.msm.id.SessionId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sessions whose local copy was let go: when their time may be over, somebody has to end them. The
 * other Tomcats may have let go of them as well. Used by one thread at a time.
 */
final class LetGoSessions {
  private static final System.Logger LOG = System.getLogger(LetGoSessions.class.getName());
  private static final int MOST = 200_000;

  private final Map<SessionId, Instant> dueById = new HashMap<>();
  private boolean full;

  /** To be called before the session is let go. One that never expires needs nobody. */
  void add(LocalSession session) {
    if (!Lifetime.isUnlimited(session.maxInactive())) {
      lookAgain(session.sessionId(), session.lastUse().plus(session.maxInactive()));
    }
  }

  void lookAgain(SessionId id, Instant due) {
    if (dueById.size() < MOST) {
      dueById.put(id, due);
    } else if (!full) {
      full = true;
      LOG.log(
          WARNING, "the ends of more than {0} unused sessions will be told by nobody here", MOST);
    }
  }

  /** The sessions whose time may be over; they are none of these any more. */
  List<SessionId> takeDue(Instant now) {
    List<SessionId> due =
        dueById.entrySet().stream()
            .filter(entry -> !entry.getValue().isAfter(now))
            .map(Map.Entry::getKey)
            .toList();
    dueById.keySet().removeAll(due);
    return due;
  }
}

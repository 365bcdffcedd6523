package de.javakaffee.web.msm.flow;

import static java.lang.System.Logger.Level.DEBUG;

import de.javakaffee.web.msm.frame.Scope;
import de.javakaffee.web.msm.storage.StorageException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * Looks after sessions that no request uses: ends those whose time is over, once in the cluster,
 * and lets go of copies that the store keeps as well. Blocks while the store is asked.
 */
final class IdleSessions {
  private static final System.Logger LOG = System.getLogger(IdleSessions.class.getName());

  private final LocalSessions locals;
  private final SessionFinder finder;
  private final SessionSaver saver;
  private final SessionRemover remover;
  private final LocalCopyBounds bounds;
  private final Clock clock;

  IdleSessions(
      LocalSessions locals,
      SessionFinder finder,
      SessionSaver saver,
      SessionRemover remover,
      LocalCopyBounds bounds,
      Clock clock) {
    this.locals = locals;
    this.finder = finder;
    this.saver = saver;
    this.remover = remover;
    this.bounds = bounds;
    this.clock = clock;
  }

  /** To be called from time to time, by one thread at a time. */
  void lookAfter() {
    List<? extends LocalSession> byLastUse =
        locals.all().stream().sorted(Comparator.comparing(LocalSession::lastUse)).toList();
    int tooMany = byLastUse.size() - bounds.count();
    Instant unusedSince = clock.instant().minus(bounds.age());
    for (int i = 0; i < byLastUse.size(); i++) {
      LocalSession session = byLastUse.get(i);
      if (isOver(session)) {
        end(session);
      } else if (i < tooMany || session.lastUse().isBefore(unusedSince)) {
        letGo(session);
      }
    }
  }

  private void end(LocalSession session) {
    try {
      if (finder.confirmForEnd(session) && isOver(session)) {
        if (remover.claimEnd(session)) {
          session.expireWithEvents();
        } else {
          session.endSilently();
        }
      }
    } catch (StorageException e) {
      LOG.log(
          DEBUG,
          () ->
              "session "
                  + session.sessionId().shortened()
                  + " stays until the store answers: "
                  + e.getMessage());
    }
  }

  private void letGo(LocalSession session) {
    if (session.users() == 0
        && saver.save(session, Scope.ALL_LIVE, false)
        && session.stored().receipt() != null
        && session.attributes().localOnly().isEmpty()) {
      session.forget();
    }
  }

  private boolean isOver(LocalSession session) {
    return Lifetime.isOver(session.maxInactive(), session.lastUse(), clock.instant());
  }
}

package de.javakaffee.web.msm.flow;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.ERROR;

import de.javakaffee.web.msm.flow.CopyChecker.Standing;
import de.javakaffee.web.msm.flow.SessionRemover.Claim;
import de.javakaffee.web.msm.frame.Scope;
import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.storage.StorageException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Looks after sessions that no request uses: ends those whose time is over, once in the cluster,
 * and lets go of copies that the store keeps as well. Blocks while the store is asked.
 *
 * <p>As in Tomcat, a request that takes longer than its session may be idle does not keep it.
 */
final class IdleSessions {
  private static final System.Logger LOG = System.getLogger(IdleSessions.class.getName());

  /** What is lost is stored again first. */
  private static final Set<Standing> STORABLE = EnumSet.of(Standing.CURRENT, Standing.LOST);

  private final LocalSessions locals;
  private final SessionFinder finder;
  private final CopyChecker checker;
  private final SessionSaver saver;
  private final SessionRemover remover;
  private final LocalCopyBounds bounds;
  private final Clock clock;
  private final LetGoSessions letGo = new LetGoSessions();

  IdleSessions(
      LocalSessions locals,
      SessionFinder finder,
      CopyChecker checker,
      SessionSaver saver,
      SessionRemover remover,
      LocalCopyBounds bounds,
      Clock clock) {
    this.locals = locals;
    this.finder = finder;
    this.checker = checker;
    this.saver = saver;
    this.remover = remover;
    this.bounds = bounds;
    this.clock = clock;
  }

  /** A session as it was when the round began: requests go on using it. */
  private record Snapshot(LocalSession session, Instant lastUse) {}

  /** To be called from time to time, by one thread at a time. */
  void lookAfter() {
    List<Snapshot> byLastUse =
        locals.all().stream()
            .map(session -> new Snapshot(session, session.lastUse()))
            .sorted(Comparator.comparing(Snapshot::lastUse))
            .toList();
    int tooMany = byLastUse.size() - bounds.count();
    Instant unusedSince = clock.instant().minus(bounds.age());
    for (int i = 0; i < byLastUse.size(); i++) {
      Snapshot snapshot = byLastUse.get(i);
      boolean beyondBounds = i < tooMany || snapshot.lastUse().isBefore(unusedSince);
      lookAfter(snapshot.session(), beyondBounds);
    }
    letGo.takeDue(clock.instant()).forEach(this::lookAfterLetGo);
  }

  private void lookAfter(LocalSession session, boolean beyondBounds) {
    try {
      if (isOver(session)) {
        end(session);
      } else if (beyondBounds) {
        letGo(session);
      }
    } catch (StorageException e) {
      LOG.log(
          DEBUG,
          () ->
              "session "
                  + session.sessionId().shortened()
                  + " stays until the store answers: "
                  + e.getMessage());
    } catch (RuntimeException | Error e) {
      // One session must not keep all others from being looked after
      if (session.stored().isFirstReportOf("idle failure")) {
        LOG.log(ERROR, "idle session " + session.sessionId().shortened() + " stays as it is", e);
      }
    }
  }

  private void end(LocalSession session) throws StorageException {
    Standing standing = checker.confirm(session);
    if (standing == Standing.ENDED || !isOver(session)) {
      return;
    }
    Claim claim = remover.claimEnd(session);
    if (claim == Claim.OURS) {
      session.expireWithEvents();
    } else if (claim == Claim.ANOTHERS) {
      session.endSilently();
    }
  }

  private void letGo(LocalSession session) throws StorageException {
    if (mayBeLetGo(session)
        && STORABLE.contains(checker.confirm(session))
        && saver.save(session, Scope.ALL_LIVE, () -> session.users() > 0) == SaveOutcome.STORED
        && mayBeLetGo(session)
        && !saver.hasWork(session)) {
      letGo.add(session);
      session.forget();
    }
  }

  private static boolean mayBeLetGo(LocalSession session) {
    return session.users() == 0 && session.attributes().localOnly().isEmpty();
  }

  private void lookAfterLetGo(SessionId id) {
    if (locals.find(id).isPresent()) {
      return; // used again, and looked after itself
    }
    try {
      finder.recall(id).ifPresent(session -> lookAfter(session, true));
    } catch (StorageException e) {
      letGo.lookAgain(id, clock.instant());
    } catch (RuntimeException | Error e) {
      LOG.log(ERROR, "session " + id.shortened() + " cannot be looked after any more", e);
    }
  }

  private boolean isOver(LocalSession session) {
    return Lifetime.isOver(session, clock.instant());
  }
}

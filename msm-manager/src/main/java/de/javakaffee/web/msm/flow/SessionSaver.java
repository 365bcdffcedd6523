package de.javakaffee.web.msm.flow;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import de.javakaffee.web.msm.frame.Encoding;
import de.javakaffee.web.msm.frame.Scope;
import de.javakaffee.web.msm.record.MalformedRecordException;
import de.javakaffee.web.msm.record.SessionHeader;
import de.javakaffee.web.msm.storage.Receipt;
import de.javakaffee.web.msm.storage.StorageException;
import de.javakaffee.web.msm.storage.ValueRejectedException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Stores what changed in a session, and reports what cannot be stored. Safe for use by many
 * threads; saves of one session follow one another. Blocks while the store is written.
 */
final class SessionSaver {
  private static final System.Logger LOG = System.getLogger(SessionSaver.class.getName());

  private final RecordStore records;
  private final SessionRemover remover;
  private final ApplicationLoader application;
  private final Clock clock;
  private final AtomicBoolean failing = new AtomicBoolean();

  SessionSaver(
      RecordStore records, SessionRemover remover, ApplicationLoader application, Clock clock) {
    this.records = records;
    this.remover = remover;
    this.application = application;
    this.clock = clock;
  }

  /** False if the session is stored and nobody can have changed it since. Cheap. */
  boolean hasWork(LocalSession session) {
    StoredState stored = session.stored();
    return !stored.hasEnded()
        && (stored.receipt() == null
            || session.attributes().maybeChanged()
            || HeaderChanges.between(stored.header(), session.header(1))
            || !stored.formerIds().isEmpty());
  }

  /**
   * Stores the session if it changed.
   *
   * @param othersUseIt true if values handed out may still be changed by somebody under way; asked
   *     after the encoding, since who comes later gets hold of a value later
   */
  SaveOutcome save(LocalSession session, Scope scope, BooleanSupplier othersUseIt) {
    StoredState stored = session.stored();
    stored.lock.lock();
    try {
      return stored.hasEnded()
          ? SaveOutcome.ENDED
          : application.with(() -> saveInTurn(session, scope, othersUseIt));
    } finally {
      stored.lock.unlock();
    }
  }

  private SaveOutcome saveInTurn(LocalSession session, Scope scope, BooleanSupplier othersUseIt) {
    StoredState stored = session.stored();
    try {
      return saveChanges(session, scope, othersUseIt);
    } catch (ValueRejectedException e) {
      if (stored.refused(e.size())) {
        warn(session, "is kept in this Tomcat only", e);
      }
      return SaveOutcome.KEPT_HERE;
    } catch (StorageException e) {
      if (failing.compareAndSet(false, true)) {
        warn(session, "could not be stored and will be tried again, like others", e);
      }
      return SaveOutcome.STORE_FAILED;
    } catch (MalformedRecordException e) {
      if (stored.isFirstReportOf("place taken")) {
        warn(session, "is kept in this Tomcat only, its place is taken", e);
      }
      return SaveOutcome.KEPT_HERE;
    }
  }

  private SaveOutcome saveChanges(LocalSession session, Scope scope, BooleanSupplier othersUseIt)
      throws StorageException, MalformedRecordException {
    StoredState stored = session.stored();
    Encoding encoding = session.attributes().encode(scope);
    reportRefused(session, encoding);
    Receipt receipt = stored.receipt();
    SessionHeader header =
        session.header(stored.versionAfter(receipt == null ? 0 : receipt.version()));
    boolean changed =
        receipt == null
            || !encoding.changed().isEmpty()
            || HeaderChanges.between(stored.header(), header);
    SaveOutcome outcome = SaveOutcome.STORED;
    if (changed) {
      outcome = new Save(records, remover, session, encoding, header, othersUseIt, clock).run();
      if (outcome == SaveOutcome.STORED && failing.compareAndSet(true, false)) {
        LOG.log(INFO, "sessions are stored again");
      }
    } else {
      session.attributes().stored(encoding, encoding.attributes(), othersUseIt.getAsBoolean());
    }
    if (outcome == SaveOutcome.STORED && !remover.removeFormerIds(session)) {
      return SaveOutcome.STORE_FAILED;
    }
    return outcome == SaveOutcome.STORED && encoding.incomplete() ? SaveOutcome.UNSETTLED : outcome;
  }

  private static void reportRefused(LocalSession session, Encoding encoding) {
    encoding
        .refused()
        .forEach(
            (name, why) -> {
              if (session.stored().isFirstReportOf("attribute " + name)) {
                warn(session, "keeps attribute \"" + name + "\" in this Tomcat only", why);
              }
            });
  }

  private static void warn(LocalSession session, String what, Exception why) {
    String id = session.sessionId().shortened();
    LOG.log(WARNING, "session " + id + " " + what + ": " + why.getMessage());
  }
}

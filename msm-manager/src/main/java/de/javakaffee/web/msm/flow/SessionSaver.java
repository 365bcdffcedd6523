package de.javakaffee.web.msm.flow;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import de.javakaffee.web.msm.frame.EncodedAttributes;
import de.javakaffee.web.msm.frame.Encoding;
import de.javakaffee.web.msm.frame.Scope;
import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.record.MalformedRecordException;
import de.javakaffee.web.msm.record.SessionHeader;
import de.javakaffee.web.msm.record.SessionRecord;
import de.javakaffee.web.msm.record.StoredBytes;
import de.javakaffee.web.msm.record.StoredRecordCodec;
import de.javakaffee.web.msm.storage.Receipt;
import de.javakaffee.web.msm.storage.SaveResult;
import de.javakaffee.web.msm.storage.StorageException;
import de.javakaffee.web.msm.storage.ValueRejectedException;
import java.util.Optional;
import java.util.Set;

/**
 * Stores what changed in a session, merging it with what others stored meanwhile. Safe for use by
 * many threads; saves of one session follow one another. Blocks while the store is written.
 */
final class SessionSaver {
  private static final System.Logger LOG = System.getLogger(SessionSaver.class.getName());

  /** So many others may get their version in first; then the save is left to the next attempt. */
  private static final int MOST_MERGES = 16;

  private final RecordStore records;
  private final SessionRemover remover;

  SessionSaver(RecordStore records, SessionRemover remover) {
    this.records = records;
    this.remover = remover;
  }

  /** False if the session is stored and nobody can have changed it since. Cheap. */
  boolean hasWork(LocalSession session) {
    StoredState stored = session.stored();
    return stored.receipt() == null
        || session.attributes().maybeChanged()
        || HeaderChanges.between(stored.header, session.header(1));
  }

  /**
   * Stores the session if it changed.
   *
   * @param othersUseIt true if values handed out may still be changed by somebody under way
   * @return false if something remains to be stored and another attempt makes sense
   */
  boolean save(LocalSession session, Scope scope, boolean othersUseIt) {
    StoredState stored = session.stored();
    stored.lock.lock();
    try {
      return stored.removed || saveChanges(session, scope, othersUseIt);
    } catch (ValueRejectedException e) {
      stored.refusedSize = e.size();
      // A node drops the old value together with the one it refuses
      stored.notStored();
      warnOnce(session, "is kept in this Tomcat only", e);
      return true;
    } catch (StorageException e) {
      if (!stored.storeFailed) {
        warn(session, "could not be stored and will be tried again", e);
      }
      stored.storeFailed = true;
      return false;
    } catch (MalformedRecordException e) {
      warnOnce(session, "is kept in this Tomcat only, its place is taken", e);
      return true;
    } finally {
      stored.lock.unlock();
    }
  }

  private boolean saveChanges(LocalSession session, Scope scope, boolean othersUseIt)
      throws StorageException, MalformedRecordException {
    StoredState stored = session.stored();
    Encoding encoding = session.attributes().encode(scope);
    encoding
        .refused()
        .values()
        .forEach(e -> warnOnce(session, "keeps an attribute in this Tomcat only", e));
    Receipt receipt = stored.receipt();
    SessionHeader header = session.header(receipt == null ? 1 : receipt.version() + 1);
    boolean changed =
        receipt == null
            || !encoding.changed().isEmpty()
            || HeaderChanges.between(stored.header, header);
    if (!changed) {
      session.attributes().stored(encoding, encoding.attributes(), othersUseIt);
      return !encoding.incomplete();
    }
    return store(session, encoding, header, othersUseIt) && !encoding.incomplete();
  }

  private boolean store(
      LocalSession session, Encoding encoding, SessionHeader header, boolean othersUseIt)
      throws StorageException, MalformedRecordException {
    StoredState stored = session.stored();
    SessionId id = session.sessionId();
    Optional<Receipt> expected = Optional.ofNullable(stored.receipt());
    SessionHeader mine = header;
    EncodedAttributes attributes = encoding.attributes();
    for (int merges = 0; merges <= MOST_MERGES; merges++) {
      StoredBytes bytes = StoredRecordCodec.encode(new SessionRecord(mine, attributes));
      if (stored.refusedSize > 0 && bytes.bytes().length >= stored.refusedSize) {
        return true; // reported when it was refused; not sent again until it is smaller
      }
      SaveResult result = records.save(id, bytes, expected, Lifetime.of(mine.maxInactive()));
      if (result instanceof SaveResult.Saved saved) {
        session.adopt(header, mine);
        session.attributes().stored(encoding, attributes, othersUseIt);
        stored.storedAs(saved.receipt(), mine);
        remover.removeFormerIds(session);
        return true;
      }
      RecordStore.Loaded current = records.decode(id, ((SaveResult.Overtaken) result).current());
      if (!(current.record() instanceof SessionRecord theirs)) {
        LOG.log(DEBUG, () -> "session " + id.shortened() + " was ended elsewhere");
        stored.removed = true;
        session.endSilently();
        return true;
      }
      Set<String> conflicts = encoding.conflicts(theirs.attributes());
      if (!conflicts.isEmpty()) {
        LOG.log(
            INFO,
            "session {0}: attributes {1} were changed by two Tomcats at once, the last one wins",
            id.shortened(),
            conflicts);
      }
      attributes = encoding.mergedOnto(theirs.attributes());
      mine =
          HeaderChanges.merge(
              stored.header, header.withVersion(theirs.version() + 1), theirs.header());
      expected = Optional.of(current.receipt());
    }
    return false;
  }

  private static void warnOnce(LocalSession session, String what, Exception why) {
    if (session.stored().reportOnce(why)) {
      warn(session, what, why);
    }
  }

  private static void warn(LocalSession session, String what, Exception why) {
    String id = session.sessionId().shortened();
    LOG.log(WARNING, "session " + id + " " + what + ": " + why.getMessage());
  }
}

package de.javakaffee.web.msm.flow;

import de.javakaffee.web.msm.id.SessionId;
import de.javakaffee.web.msm.id.SessionKeys;
import de.javakaffee.web.msm.record.MalformedRecordException;
import de.javakaffee.web.msm.record.StoredBytes;
import de.javakaffee.web.msm.record.StoredRecord;
import de.javakaffee.web.msm.record.StoredRecordCodec;
import de.javakaffee.web.msm.storage.Freshness;
import de.javakaffee.web.msm.storage.LoadedValue;
import de.javakaffee.web.msm.storage.Receipt;
import de.javakaffee.web.msm.storage.SaveResult;
import de.javakaffee.web.msm.storage.SessionStorage;
import de.javakaffee.web.msm.storage.StorageException;
import de.javakaffee.web.msm.storage.TimeToLive;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The storage, with records instead of bytes. Safe for use by many threads. */
final class RecordStore {
  private final SessionStorage storage;
  private final SessionKeys keys;

  RecordStore(SessionStorage storage, SessionKeys keys) {
    this.storage = storage;
    this.keys = keys;
  }

  /** A record as it was found. */
  record Loaded(StoredRecord record, Receipt receipt, Optional<Duration> remaining) {}

  Freshness check(SessionId id, Receipt known, @Nullable TimeToLive renew) throws StorageException {
    return storage.check(keys.of(id), known, renew);
  }

  Optional<Loaded> load(SessionId id) throws StorageException, MalformedRecordException {
    Optional<LoadedValue> value = storage.load(keys.of(id));
    return value.isEmpty() ? Optional.empty() : Optional.of(decode(id, value.get()));
  }

  SaveResult save(SessionId id, StoredBytes bytes, Optional<Receipt> expected, TimeToLive ttl)
      throws StorageException {
    return storage.save(keys.of(id), bytes, expected, ttl);
  }

  void touch(SessionId id, TimeToLive ttl) {
    storage.touch(keys.of(id), ttl);
  }

  /**
   * @throws MalformedRecordException if the bytes are not ours, are damaged, or are another
   *     session's
   */
  Loaded decode(SessionId id, LoadedValue value) throws MalformedRecordException {
    StoredRecord record = StoredRecordCodec.decode(value.bytes());
    if (!record.sessionId().equals(id.withoutRoute())) {
      throw new MalformedRecordException(
          MalformedRecordException.Kind.NOT_OURS,
          "the record under " + keys.of(id).key() + " is that of another session");
    }
    return new Loaded(record, value.receipt(), value.remaining());
  }
}

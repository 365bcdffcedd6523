package de.javakaffee.web.msm.record;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a deleted session leaves in the store, for as long as the session could have lived: a node
 * that missed the deletion holds an older version, and does not resurrect the session.
 *
 * @param sessionId without jvmRoute
 * @param version higher than that of the session's last record
 * @param deletedAt cut to milliseconds
 */
public record Tombstone(String sessionId, long version, Instant deletedAt) implements StoredRecord {

  public Tombstone {
    RecordRules.checkSessionId(sessionId);
    RecordRules.checkVersion(version);
    deletedAt = deletedAt.truncatedTo(ChronoUnit.MILLIS);
  }
}

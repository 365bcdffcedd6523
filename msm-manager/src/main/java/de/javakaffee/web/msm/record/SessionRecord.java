package de.javakaffee.web.msm.record;

import de.javakaffee.web.msm.frame.EncodedAttributes;

/** A session as stored, its attributes still encoded. Immutable. */
public record SessionRecord(SessionHeader header, EncodedAttributes attributes)
    implements StoredRecord {

  @Override
  public String sessionId() {
    return header.sessionId();
  }

  @Override
  public long version() {
    return header.version();
  }
}

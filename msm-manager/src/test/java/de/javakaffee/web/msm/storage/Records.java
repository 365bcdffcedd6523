package de.javakaffee.web.msm.storage;

import de.javakaffee.web.msm.frame.EncodedAttributes;
import de.javakaffee.web.msm.record.Blob;
import de.javakaffee.web.msm.record.Login;
import de.javakaffee.web.msm.record.SessionHeader;
import de.javakaffee.web.msm.record.SessionRecord;
import de.javakaffee.web.msm.record.StoredBytes;
import de.javakaffee.web.msm.record.StoredRecordCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/** Stored sessions for the tests of the storage, which knows nothing of them but the version. */
final class Records {
  static final String ID = "0F3A-n1";

  /** A session of this version; the content distinguishes records of the same version. */
  static StoredBytes of(long version, String content) {
    return of(version, content.getBytes(StandardCharsets.UTF_8));
  }

  static StoredBytes ofSize(long version, int contentSize) {
    return of(version, new byte[contentSize]);
  }

  private static StoredBytes of(long version, byte[] content) {
    Login login = new Login(Optional.empty(), Optional.of(Blob.of(content)), new TreeMap<>());
    SessionHeader header =
        new SessionHeader(
            ID,
            version,
            Instant.EPOCH,
            Instant.EPOCH,
            Instant.EPOCH,
            Duration.ofMinutes(30),
            false,
            login);
    return StoredRecordCodec.encode(new SessionRecord(header, EncodedAttributes.empty()));
  }

  private Records() {}
}

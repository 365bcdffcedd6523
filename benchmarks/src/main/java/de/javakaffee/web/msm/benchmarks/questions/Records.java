package de.javakaffee.web.msm.benchmarks.questions;

import de.javakaffee.web.msm.benchmarks.subjects.Subjects;
import de.javakaffee.web.msm.compression.InstalledCompressions;
import de.javakaffee.web.msm.frame.ChangeDetection;
import de.javakaffee.web.msm.frame.EncodedAttributes;
import de.javakaffee.web.msm.frame.Encoding;
import de.javakaffee.web.msm.frame.FrameCodec;
import de.javakaffee.web.msm.frame.FrameCompression;
import de.javakaffee.web.msm.frame.Scope;
import de.javakaffee.web.msm.frame.SessionAttributes;
import de.javakaffee.web.msm.frame.ValueKinds;
import de.javakaffee.web.msm.record.Login;
import de.javakaffee.web.msm.record.MalformedRecordException;
import de.javakaffee.web.msm.record.SessionHeader;
import de.javakaffee.web.msm.record.SessionRecord;
import de.javakaffee.web.msm.record.StoredBytes;
import de.javakaffee.web.msm.record.StoredRecordCodec;
import de.javakaffee.web.msm.settings.CompressionKind;
import de.javakaffee.web.msm.settings.CompressionSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The way of attributes into a stored record and out of it, as the manager goes it, without Tomcat.
 * Safe for use by many threads.
 */
public final class Records {
  private static final Instant NOW = Instant.parse("2026-05-01T08:30:00Z");
  private static final SessionHeader HEADER =
      new SessionHeader(
          "4F0C6A1E5B7D4C2A9E8B3D6F1A2C5E70-n1",
          1,
          NOW,
          NOW,
          NOW,
          Duration.ofMinutes(30),
          false,
          Login.none());

  private final FrameCodec frames;

  /** Nothing is compressed. */
  Records(String transcoder) {
    this(transcoder, FrameCompression.none());
  }

  private Records(String transcoder, FrameCompression compression) {
    frames =
        new FrameCodec(
            transcoder,
            Subjects.named(transcoder),
            id -> Optional.empty(),
            ValueKinds.none(),
            compression);
  }

  /**
   * With large frames compressed, as the manager does it.
   *
   * @param compression as it is set: {@code none}, {@code lz4} or {@code zstd}
   */
  public static Records of(String transcoder, String compression) {
    CompressionKind kind = CompressionKind.named(compression).orElseThrow();
    return new Records(transcoder, InstalledCompressions.of(CompressionSettings.of(kind)));
  }

  /** Attributes of a session that nobody has used yet. */
  SessionAttributes empty() {
    return new SessionAttributes(
        frames,
        ChangeDetection.AUDIT,
        name -> true,
        () -> false,
        (name, why) -> {
          throw new IllegalStateException(name, why);
        });
  }

  /** The record of a new session. */
  public StoredBytes stored(Map<String, Object> attributes) {
    SessionAttributes session = empty();
    session.putAll(attributes);
    return stored(session);
  }

  /** The record after a request: what it touched is encoded anew, the rest taken as it was. */
  StoredBytes stored(SessionAttributes session) {
    Encoding encoding = session.encode(Scope.TOUCHED);
    if (!encoding.refused().isEmpty()) {
      throw new IllegalStateException(
          "refused: " + encoding.refused().keySet(), encoding.refused().values().iterator().next());
    }
    return StoredRecordCodec.encode(new SessionRecord(HEADER, encoding.attributes()));
  }

  /** The session of a record; nothing is decoded. */
  SessionAttributes loaded(byte[] record) throws MalformedRecordException {
    EncodedAttributes encoded = ((SessionRecord) StoredRecordCodec.decode(record)).attributes();
    SessionAttributes session = empty();
    session.load(encoded);
    return session;
  }

  /** All attributes of a record, decoded. */
  Map<String, Object> all(byte[] record) throws MalformedRecordException {
    return new LinkedHashMap<>(loaded(record));
  }
}

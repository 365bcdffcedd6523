package de.javakaffee.web.msm.record;

import de.javakaffee.web.msm.frame.AttributeEntry;
import de.javakaffee.web.msm.frame.EncodedAttributes;
import de.javakaffee.web.msm.frame.Frame;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The records whose bytes are kept as golden files. Never to be changed, only added to. */
final class SampleRecords {
  private static final String ID = "0F3AB7C2D94E5A61-n1";
  private static final Instant CREATED = Instant.parse("2026-11-22T12:00:00Z");

  /** Everything that a session can have. */
  static SessionRecord full() {
    SortedMap<String, Blob> notes = new TreeMap<>();
    notes.put("org.apache.catalina.authenticator.REQUEST", blob("GET /cart"));
    notes.put("org.apache.catalina.authenticator.SESSION_ID", blob(ID));
    Login login = new Login(Optional.of("FORM"), Optional.of(blob("jürgen")), notes);
    return new SessionRecord(
        new SessionHeader(
            ID,
            0x0102030405060708L,
            CREATED,
            CREATED.plusMillis(61_001),
            CREATED.plusMillis(61_999),
            Duration.ofMinutes(30),
            true,
            login),
        attributes());
  }

  /** As little as a session can have, and the extremes of numbers. */
  static SessionRecord bare() {
    return new SessionRecord(
        new SessionHeader(
            "A",
            1,
            Instant.EPOCH,
            Instant.ofEpochMilli(-1),
            Instant.ofEpochMilli(Long.MAX_VALUE),
            Duration.ofSeconds(-1),
            false,
            Login.none()),
        EncodedAttributes.empty());
  }

  static Tombstone tombstone() {
    return new Tombstone(ID, 8, CREATED.plusMillis(99_500));
  }

  private static EncodedAttributes attributes() {
    return EncodedAttributes.of(
        List.of(
            new Frame("java", true, false, new byte[] {(byte) 0xAC, (byte) 0xED, 0, 5}),
            new Frame(Frame.SCALAR, false, false, new byte[] {7, 0, 0, 0, 42})),
        Map.of(
            "cart", new AttributeEntry(0, true, false),
            "user", new AttributeEntry(0, false, false),
            "visits", new AttributeEntry(1, false, false)));
  }

  private static Blob blob(String text) {
    return Blob.of(text.getBytes(StandardCharsets.UTF_8));
  }

  private SampleRecords() {}
}

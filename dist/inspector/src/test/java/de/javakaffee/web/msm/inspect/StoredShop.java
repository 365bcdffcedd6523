package de.javakaffee.web.msm.inspect;

import de.javakaffee.web.msm.compression.InstalledCompressions;
import de.javakaffee.web.msm.frame.AttributeEntry;
import de.javakaffee.web.msm.frame.EncodedAttributes;
import de.javakaffee.web.msm.frame.Frame;
import de.javakaffee.web.msm.frame.FrameCompression;
import de.javakaffee.web.msm.record.Blob;
import de.javakaffee.web.msm.record.Login;
import de.javakaffee.web.msm.record.SessionHeader;
import de.javakaffee.web.msm.record.SessionRecord;
import de.javakaffee.web.msm.record.StoredRecordCodec;
import de.javakaffee.web.msm.settings.CompressionKind;
import de.javakaffee.web.msm.settings.CompressionSettings;
import de.javakaffee.web.msm.transcoder.InstalledTranscoders;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The session of {@link Shop} as it is stored. */
final class StoredShop {
  static final String ID = "0F3AB7C2D94E5A61-n1";

  private StoredShop() {}

  /** A record with all attributes in one frame of this transcoder, but for a scalar. */
  static byte[] record(String transcoder, long version) throws TranscodingException {
    return record(transcoder, version, CompressionKind.NONE);
  }

  static byte[] record(String transcoder, long version, CompressionKind kind)
      throws TranscodingException {
    FrameCompression compression = InstalledCompressions.of(new CompressionSettings(kind, 100, 1));
    Map<String, Object> attributes = new LinkedHashMap<>(Shop.session());
    attributes.remove("visits");
    byte[] scalar = {7, 0, 0, 0, 3};
    EncodedAttributes encoded =
        EncodedAttributes.of(
            List.of(
                compression.compressed(
                    new Frame(transcoder, false, false, transcoder(transcoder).encode(attributes))),
                new Frame(Frame.SCALAR, false, false, scalar)),
            Map.of(
                "cart", new AttributeEntry(0, true, false),
                "customer", new AttributeEntry(0, false, false),
                "visits", new AttributeEntry(1, false, false)));
    byte[] principal = transcoder("java").encode(Map.of("value", "Ada Lovelace"));
    SessionHeader header =
        new SessionHeader(
            ID,
            version,
            Instant.parse("2026-11-22T12:00:00Z"),
            Instant.parse("2026-11-22T12:01:01.001Z"),
            Instant.parse("2026-11-22T12:01:01.999Z"),
            Duration.ofMinutes(30),
            false,
            new Login(Optional.of("FORM"), Optional.of(Blob.of(principal)), new TreeMap<>()));
    return StoredRecordCodec.encode(new SessionRecord(header, encoded)).bytes();
  }

  static Transcoder transcoder(String id) {
    ClassLoader loader = StoredShop.class.getClassLoader();
    return InstalledTranscoders.foundBy(loader)
        .withId(id)
        .orElseThrow()
        .create(TranscoderConfiguration.of(loader));
  }
}

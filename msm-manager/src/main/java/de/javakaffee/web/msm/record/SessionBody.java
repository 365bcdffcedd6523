package de.javakaffee.web.msm.record;

import de.javakaffee.web.msm.frame.EncodedAttributes;
import de.javakaffee.web.msm.frame.MalformedFramesException;
import de.javakaffee.web.msm.record.MalformedRecordException.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What stands in a session's record behind its id. */
final class SessionBody {

  static void write(SessionRecord session, RecordWriter writer) {
    SessionHeader header = session.header();
    writer.int64(header.createdAt().toEpochMilli());
    writer.int64(header.lastAccessedAt().toEpochMilli());
    writer.int64(header.thisAccessedAt().toEpochMilli());
    writer.int64(header.maxInactive().toSeconds());
    Login login = header.login();
    writer.int8(
        (header.isNew() ? RecordLayout.NEW : 0)
            | (login.authType().isPresent() ? RecordLayout.AUTH_TYPE : 0)
            | (login.principal().isPresent() ? RecordLayout.PRINCIPAL : 0));
    login.authType().ifPresent(writer::text);
    login.principal().ifPresent(principal -> writer.bytes(principal.toByteArray()));
    writer.varint(login.notes().size());
    for (Map.Entry<String, Blob> note : login.notes().entrySet()) {
      writer.text(note.getKey());
      writer.bytes(note.getValue().toByteArray());
    }
    writer.bytes(session.attributes().toBytes());
  }

  static SessionRecord read(String sessionId, long version, byte[] bytes, RecordReader reader)
      throws MalformedRecordException {
    Instant createdAt = Instant.ofEpochMilli(reader.int64("time of creation"));
    Instant lastAccessedAt = Instant.ofEpochMilli(reader.int64("time of last access"));
    Instant thisAccessedAt = Instant.ofEpochMilli(reader.int64("time of this access"));
    Duration maxInactive = Duration.ofSeconds(reader.int64("longest inactivity"));
    int flags = reader.int8("flags");
    if ((flags & ~(RecordLayout.NEW | RecordLayout.AUTH_TYPE | RecordLayout.PRINCIPAL)) != 0) {
      throw RecordReader.damaged("unknown flags " + flags);
    }
    Login login = readLogin(flags, reader);
    SessionHeader header =
        new SessionHeader(
            sessionId,
            version,
            createdAt,
            lastAccessedAt,
            thisAccessedAt,
            maxInactive,
            (flags & RecordLayout.NEW) != 0,
            login);
    return new SessionRecord(header, readAttributes(bytes, reader));
  }

  private static Login readLogin(int flags, RecordReader reader) throws MalformedRecordException {
    Optional<String> authType = Optional.empty();
    if ((flags & RecordLayout.AUTH_TYPE) != 0) {
      authType = Optional.of(reader.text("authentication type"));
    }
    Optional<Blob> principal = Optional.empty();
    if ((flags & RecordLayout.PRINCIPAL) != 0) {
      principal = Optional.of(Blob.of(reader.bytes("principal")));
    }
    SortedMap<String, Blob> notes = new TreeMap<>();
    int count = reader.varint("number of notes");
    for (int i = 0; i < count; i++) {
      String name = reader.text("name of note " + i);
      if (!notes.isEmpty() && notes.lastKey().compareTo(name) >= 0) {
        throw RecordReader.damaged("note " + i + " is not behind its predecessor by name");
      }
      notes.put(name, Blob.of(reader.bytes("note " + i)));
    }
    return new Login(authType, principal, notes);
  }

  private static EncodedAttributes readAttributes(byte[] bytes, RecordReader reader)
      throws MalformedRecordException {
    int start = reader.skipBytes("frames");
    try {
      return EncodedAttributes.parse(bytes, start, reader.position() - start);
    } catch (MalformedFramesException e) {
      throw new MalformedRecordException(
          Kind.DAMAGED, "frames at offset " + start + ": " + e.getMessage(), e);
    }
  }

  private SessionBody() {}
}

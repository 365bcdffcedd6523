package de.javakaffee.web.msm.record;

import de.javakaffee.web.msm.record.MalformedRecordException.Kind;
import java.time.Instant;

/**
 * Records to bytes and back, as {@code docs/stored-format.md} describes. Stateless, for any thread.
 */
public final class StoredRecordCodec {

  /** Equal records give equal bytes. */
  public static StoredBytes encode(StoredRecord record) {
    RecordWriter writer = new RecordWriter();
    writer.int32(RecordLayout.MAGIC);
    writer.int8(RecordLayout.FORMAT);
    writer.int8(record instanceof SessionRecord ? RecordLayout.SESSION : RecordLayout.TOMBSTONE);
    writer.int64(record.version());
    writer.text(record.sessionId());
    if (record instanceof SessionRecord session) {
      SessionBody.write(session, writer);
    } else if (record instanceof Tombstone tombstone) {
      writer.int64(tombstone.deletedAt().toEpochMilli());
    }
    byte[] bytes = writer.withChecksum();
    return new StoredBytes(
        bytes,
        record.version(),
        RecordLayout.intAt(bytes, bytes.length - RecordLayout.CHECKSUM_SIZE));
  }

  /**
   * The record, whose attributes refer to the array: it must not be modified afterwards.
   *
   * @throws MalformedRecordException if the bytes are anything but one whole record, byte by byte
   */
  public static StoredRecord decode(byte[] bytes) throws MalformedRecordException {
    checkFrame(bytes);
    RecordReader reader =
        new RecordReader(bytes, RecordLayout.VERSION_AT, bytes.length - RecordLayout.CHECKSUM_SIZE);
    long version = reader.int64("version");
    if (version < 1) {
      throw RecordReader.damaged("version " + version + " is not positive");
    }
    String sessionId = reader.text("session id");
    if (sessionId.isEmpty()) {
      throw RecordReader.damaged("session id is empty");
    }
    byte kind = bytes[RecordLayout.KIND_AT];
    StoredRecord record =
        switch (kind) {
          case RecordLayout.SESSION -> SessionBody.read(sessionId, version, bytes, reader);
          case RecordLayout.TOMBSTONE ->
              new Tombstone(
                  sessionId, version, Instant.ofEpochMilli(reader.int64("time of deletion")));
          default -> throw RecordReader.damaged("unknown kind " + kind);
        };
    reader.expectEnd();
    return record;
  }

  private static void checkFrame(byte[] bytes) throws MalformedRecordException {
    if (!RecordLayout.hasMagic(bytes)) {
      throw new MalformedRecordException(
          Kind.NOT_OURS,
          bytes.length + " bytes that do not begin as a session record does (4D 53 4D F3)");
    }
    if (!RecordLayout.hasRightChecksum(bytes)) {
      throw RecordReader.damaged("the checksum of the " + bytes.length + " bytes is wrong");
    }
    int format = bytes[RecordLayout.FORMAT_AT] & 0xFF;
    if (format > RecordLayout.FORMAT) {
      throw new MalformedRecordException(
          Kind.NEWER_FORMAT,
          "format "
              + format
              + " is newer than "
              + RecordLayout.FORMAT
              + ", the newest that this version reads");
    }
    if (format < RecordLayout.FORMAT) {
      throw RecordReader.damaged("unknown format " + format);
    }
  }

  private StoredRecordCodec() {}
}

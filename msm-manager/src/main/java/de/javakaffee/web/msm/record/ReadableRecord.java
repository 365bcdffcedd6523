package de.javakaffee.web.msm.record;

import de.javakaffee.web.msm.frame.ReadableFrames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * As much of a record as damaged or cut off bytes still hold, for people to look at. Immutable.
 *
 * @param parts name and text of each part of the header, in their order
 * @param login principal and notes by name, as far as they are there
 * @param frames the attributes; empty of a tombstone, and if the bytes end before them
 * @param damage what is wrong, and where; empty if nothing is
 */
public record ReadableRecord(
    Map<String, String> parts,
    Map<String, Blob> login,
    Optional<ReadableFrames> frames,
    Optional<MalformedRecordException> damage) {

  /** Reads up to what is wrong. */
  public static ReadableRecord of(byte[] bytes) {
    Optional<MalformedRecordException> damage = Optional.empty();
    try {
      StoredRecordCodec.decode(bytes);
    } catch (MalformedRecordException e) {
      damage = Optional.of(e);
    }
    Walk walk = new Walk(bytes, damage.isEmpty());
    try {
      walk.run();
    } catch (MalformedRecordException e) {
      // The checksum says only that something is wrong; this says what.
      damage = Optional.of(e);
    }
    return new ReadableRecord(walk.parts, walk.login, Optional.ofNullable(walk.frames), damage);
  }

  /** One way through the bytes. */
  private static final class Walk {
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, Blob> login = new LinkedHashMap<>();
    private final byte[] bytes;
    private final boolean whole;
    private @Nullable ReadableFrames frames;

    Walk(byte[] bytes, boolean whole) {
      this.bytes = bytes;
      this.whole = whole;
    }

    void run() throws MalformedRecordException {
      if (!RecordLayout.hasMagic(bytes)) {
        StoredRecordCodec.decode(bytes);
        return;
      }
      // Where the end is cut off nobody knows which bytes are the checksum.
      boolean ends = whole || RecordLayout.hasRightChecksum(bytes);
      int end = bytes.length - (ends ? RecordLayout.CHECKSUM_SIZE : 0);
      RecordReader reader = new RecordReader(bytes, RecordLayout.FORMAT_AT, end);
      int format = reader.int8("format");
      parts.put("format", String.valueOf(format));
      int kind = reader.int8("kind");
      boolean tombstone = kind == RecordLayout.TOMBSTONE;
      parts.put(
          "kind",
          tombstone ? "tombstone of a deleted session" : kind == 1 ? "session" : "unknown " + kind);
      parts.put("version", String.valueOf(reader.int64("version")));
      if (format != RecordLayout.FORMAT) {
        return;
      }
      parts.put("session id", reader.text("session id"));
      if (tombstone) {
        parts.put("deleted", time(reader.int64("time of deletion")));
      } else if (kind == RecordLayout.SESSION) {
        session(reader);
      }
    }

    private void session(RecordReader reader) throws MalformedRecordException {
      parts.put("created", time(reader.int64("time of creation")));
      parts.put("last access", time(reader.int64("time of last access")));
      parts.put("this access", time(reader.int64("time of this access")));
      long inactive = reader.int64("longest inactivity");
      parts.put("longest inactivity", inactive > 0 ? inactive + " s" : "never expires");
      int flags = reader.int8("flags");
      List<String> set = new ArrayList<>();
      set.add((flags & RecordLayout.NEW) != 0 ? "new" : "known to the client");
      if ((flags & RecordLayout.PRINCIPAL) != 0) {
        set.add("logged in");
      }
      parts.put("flags", flags + " (" + String.join(", ", set) + ")");
      if ((flags & RecordLayout.AUTH_TYPE) != 0) {
        parts.put("authentication", reader.text("authentication type"));
      }
      if ((flags & RecordLayout.PRINCIPAL) != 0) {
        blob("principal", reader.bytes("principal"));
      }
      int notes = reader.varint("number of notes");
      for (int i = 0; i < notes; i++) {
        String name = reader.text("name of note " + i);
        blob("note " + name, reader.bytes("note " + i));
      }
      int length = reader.varint("the length of frames");
      int start = reader.position();
      int there = Math.min(length, bytes.length - start);
      parts.put("frames", length + " bytes");
      frames = ReadableFrames.of(bytes, start, there);
      if (there < length) {
        throw RecordReader.damaged(
            "frames at offset " + start + " take " + length + " bytes, " + there + " are left");
      }
    }

    private void blob(String name, byte[] content) {
      parts.put(name, content.length + " bytes");
      login.put(name, Blob.of(content));
    }

    private static String time(long millis) {
      return Instant.ofEpochMilli(millis).toString();
    }
  }
}

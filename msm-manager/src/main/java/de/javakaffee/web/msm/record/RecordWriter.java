package de.javakaffee.web.msm.record;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Puts the parts of a record one behind the other. For one record, by one thread. */
final class RecordWriter {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1024);

  void int8(int value) {
    out.write(value);
  }

  void int32(int value) {
    out.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
  }

  void int64(long value) {
    out.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
  }

  /** Seven bits a byte, the lowest first; the high bit says that another byte follows. */
  void varint(int value) {
    int rest = value;
    while (rest > 0x7F) {
      out.write((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    out.write(rest);
  }

  /** The length as varint, then the bytes. */
  void bytes(byte[] bytes) {
    varint(bytes.length);
    out.writeBytes(bytes);
  }

  /** Like {@link #bytes}, in UTF-8. */
  void text(String text) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      varint(encoded.remaining());
      out.write(encoded.array(), encoded.arrayOffset(), encoded.remaining());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("text with half a surrogate pair cannot be stored", e);
    }
  }

  /** The record with its checksum, which takes the place of four bytes that are appended. */
  byte[] withChecksum() {
    int32(0);
    byte[] record = out.toByteArray();
    RecordLayout.putInt(
        record, record.length - RecordLayout.CHECKSUM_SIZE, RecordLayout.checksum(record));
    return record;
  }
}

package de.javakaffee.web.msm.record;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Puts the parts of a record one behind the other. For one record, by one thread. */
final class RecordWriter {
  private byte[] record = new byte[256];
  private int length;

  void int8(int value) {
    roomFor(1);
    record[length++] = (byte) value;
  }

  void int32(int value) {
    roomFor(Integer.BYTES);
    RecordLayout.putInt(record, length, value);
    length += Integer.BYTES;
  }

  void int64(long value) {
    int32((int) (value >>> Integer.SIZE));
    int32((int) value);
  }

  /** Seven bits a byte, the lowest first; the high bit says that another byte follows. */
  void varint(int value) {
    int rest = value;
    while (rest > 0x7F) {
      int8((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    int8(rest);
  }

  /** The length as varint, then the bytes. */
  void bytes(byte[] bytes) {
    varint(bytes.length);
    append(bytes, 0, bytes.length);
  }

  /** Like {@link #bytes}, in UTF-8. */
  void text(String text) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      varint(encoded.remaining());
      append(encoded.array(), encoded.arrayOffset(), encoded.remaining());
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("text with half a surrogate pair cannot be stored", e);
    }
  }

  /** The record with its checksum, which takes the place of four bytes that are appended. */
  byte[] withChecksum() {
    int32(0);
    byte[] whole = length == record.length ? record : Arrays.copyOf(record, length);
    RecordLayout.putInt(
        whole, whole.length - RecordLayout.CHECKSUM_SIZE, RecordLayout.checksum(whole));
    return whole;
  }

  private void append(byte[] source, int offset, int count) {
    roomFor(count);
    System.arraycopy(source, offset, record, length, count);
    length += count;
  }

  /** Frames are most of a record and come last: room for them and the checksum is just enough. */
  private void roomFor(int count) {
    int needed = Math.addExact(length, count);
    if (needed > record.length) {
      int last = Math.addExact(needed, RecordLayout.CHECKSUM_SIZE);
      record = Arrays.copyOf(record, Math.max(last, 2 * record.length));
    }
  }
}

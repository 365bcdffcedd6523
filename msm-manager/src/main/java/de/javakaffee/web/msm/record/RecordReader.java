package de.javakaffee.web.msm.record;

import de.javakaffee.web.msm.record.MalformedRecordException.Kind;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes a record apart; checks every length against what is left before anything is allocated. For
 * one record, by one thread.
 */
final class RecordReader {
  private static final int LONGEST_VARINT = 5;

  private final byte[] bytes;
  private final int end;
  private int position;

  /** Reads from {@code start} up to, not including, {@code end}. */
  RecordReader(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  int position() {
    return position;
  }

  int int8(String what) throws MalformedRecordException {
    return bytes[skip(what, 1)];
  }

  long int64(String what) throws MalformedRecordException {
    return RecordLayout.longAt(bytes, skip(what, Long.BYTES));
  }

  /** 0 to 2^31 - 1, in its shortest form. */
  int varint(String what) throws MalformedRecordException {
    int start = position;
    long value = 0;
    for (int i = 0; i < LONGEST_VARINT; i++) {
      int next = int8(what);
      value |= (next & 0x7FL) << (7 * i);
      if (next >= 0) {
        if (value > Integer.MAX_VALUE || (next == 0 && i > 0)) {
          throw damaged(what + " at offset " + start + " is out of range or padded");
        }
        return (int) value;
      }
    }
    throw damaged(what + " at offset " + start + " has more than " + LONGEST_VARINT + " bytes");
  }

  /** Passes over a length and as many bytes, and tells the offset of the first of them. */
  int skipBytes(String what) throws MalformedRecordException {
    return skip(what, varint("the length of " + what));
  }

  byte[] bytes(String what) throws MalformedRecordException {
    int start = skipBytes(what);
    return Arrays.copyOfRange(bytes, start, position);
  }

  String text(String what) throws MalformedRecordException {
    int start = skipBytes(what);
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, start, position - start))
          .toString();
    } catch (CharacterCodingException e) {
      throw new MalformedRecordException(
          Kind.DAMAGED, what + " at offset " + start + " is not UTF-8", e);
    }
  }

  void expectEnd() throws MalformedRecordException {
    if (position != end) {
      throw damaged((end - position) + " bytes too many at offset " + position);
    }
  }

  private int skip(String what, int length) throws MalformedRecordException {
    if (length > end - position) {
      throw damaged(
          what
              + " at offset "
              + position
              + " takes "
              + length
              + " bytes, "
              + (end - position)
              + " are left");
    }
    int start = position;
    position += length;
    return start;
  }

  static MalformedRecordException damaged(String message) {
    return new MalformedRecordException(Kind.DAMAGED, message);
  }
}

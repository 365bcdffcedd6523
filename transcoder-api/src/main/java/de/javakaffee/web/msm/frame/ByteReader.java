package de.javakaffee.web.msm.frame;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Reads numbers, texts and byte strings and believes no length: each is checked against what is
 * left before anything is allocated. For one thread.
 */
final class ByteReader {
  private final ByteBuffer bytes;

  /** Reads that part of the array; positions count from its start. */
  ByteReader(byte[] bytes, int offset, int length) {
    this.bytes = ByteBuffer.wrap(bytes, offset, length).slice();
  }

  int position() {
    return bytes.position();
  }

  int remaining() {
    return bytes.remaining();
  }

  byte one() throws MalformedFramesException {
    return next(1).get();
  }

  /** Big-endian, like all numbers of fixed width. */
  short two() throws MalformedFramesException {
    return next(2).getShort();
  }

  int four() throws MalformedFramesException {
    return next(4).getInt();
  }

  long eight() throws MalformedFramesException {
    return next(8).getLong();
  }

  /** One byte of which only those bits may be set. */
  int flags(int known) throws MalformedFramesException {
    int start = position();
    int flags = one() & 0xFF;
    if ((flags & ~known) != 0) {
      throw malformed("unknown flags 0x" + Integer.toHexString(flags), start);
    }
    return flags;
  }

  /** 0 to 2^31-1, in the one form that {@link ByteWriter#varint} writes. */
  int varint() throws MalformedFramesException {
    int start = position();
    long value = 0;
    for (int shift = 0; shift < 35; shift += 7) {
      int next = one() & 0xFF;
      value |= (long) (next & 0x7F) << shift;
      if (next < 0x80) {
        if (value > Integer.MAX_VALUE || (next == 0 && shift > 0)) {
          break;
        }
        return (int) value;
      }
    }
    throw malformed("a number over 2^31-1 or with needless bytes", start);
  }

  /** How many things follow, each of at least {@code sizeOfOne} bytes. */
  int count(String things, int sizeOfOne) throws MalformedFramesException {
    int start = position();
    int count = varint();
    if (count > remaining() / sizeOfOne) {
      throw malformed(count + " " + things + " in " + remaining() + " bytes", start);
    }
    return count;
  }

  /** A copy of the next bytes. */
  byte[] bytes(int length) throws MalformedFramesException {
    ByteBuffer source = next(length);
    byte[] copy = new byte[length];
    source.get(copy);
    return copy;
  }

  String text(int length, boolean utf16) throws MalformedFramesException {
    int start = position();
    byte[] content = bytes(length);
    String text = StoredText.read(content, utf16);
    StoredText stored = StoredText.of(text);
    if (stored.utf16() != utf16 || !Arrays.equals(stored.bytes(), content)) {
      throw malformed("no well-formed " + (utf16 ? "UTF-16" : "UTF-8") + " text", start);
    }
    return text;
  }

  /** Nothing may be left. */
  void end() throws MalformedFramesException {
    if (remaining() > 0) {
      throw malformed(remaining() + " bytes too many", position());
    }
  }

  MalformedFramesException malformed(String what, int position) {
    return new MalformedFramesException(what + " at byte " + position);
  }

  private ByteBuffer next(int length) throws MalformedFramesException {
    if (length > remaining()) {
      throw malformed(length + " bytes expected, " + remaining() + " left", position());
    }
    return bytes;
  }
}

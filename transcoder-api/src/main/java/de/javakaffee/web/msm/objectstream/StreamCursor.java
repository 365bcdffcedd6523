package de.javakaffee.web.msm.objectstream;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.util.Arrays;

/** A position in the bytes of a stream that never leaves them. For one thread. */
public final class StreamCursor {
  private final byte[] bytes;
  private int position;

  public StreamCursor(byte[] bytes) {
    this.bytes = bytes;
  }

  public int position() {
    return position;
  }

  public int length() {
    return bytes.length;
  }

  /** The next byte, unsigned, which stays the next one. */
  public int peek() throws DamagedException {
    requireRoomFor(1);
    return bytes[position] & 0xFF;
  }

  public int unsignedByte() throws DamagedException {
    int value = peek();
    position++;
    return value;
  }

  public int unsignedShort() throws DamagedException {
    return unsignedByte() << 8 | unsignedByte();
  }

  public int integer() throws DamagedException {
    return unsignedShort() << 16 | unsignedShort();
  }

  /** The next four bytes, which stay the next ones. */
  public int peekInteger() throws DamagedException {
    int value = integer();
    position -= Integer.BYTES;
    return value;
  }

  /** The four bytes behind that many others; they all stay the next ones. */
  int peekInteger(int offset) throws DamagedException {
    requireRoomFor(offset + Integer.BYTES);
    position += offset;
    int value = peekInteger();
    position -= offset;
    return value;
  }

  public long longInteger() throws DamagedException {
    return ((long) integer() << 32) | (integer() & 0xFFFFFFFFL);
  }

  /** A string of at most 65,535 bytes of modified UTF-8, with its length in front. */
  public String string() throws IOException {
    int start = position;
    skip(unsignedShort());
    try {
      return new DataInputStream(new ByteArrayInputStream(bytes, start, position - start))
          .readUTF();
    } catch (UTFDataFormatException e) {
      throw damaged("no string");
    }
  }

  /** A string in modified UTF-8, with its length in front, in eight bytes. */
  public String longString() throws IOException {
    byte[] encoded = take(longInteger());
    StringBuilder text = new StringBuilder(encoded.length);
    int at = 0;
    while (at < encoded.length) {
      int first = encoded[at] & 0xFF;
      int more = first < 0x80 ? 0 : first >> 5 == 0b110 ? 1 : first >> 4 == 0b1110 ? 2 : -1;
      if (more < 0 || at + more >= encoded.length) {
        throw damaged("no string");
      }
      int unit = more == 0 ? first : first & (0x3F >> more);
      for (int i = 1; i <= more; i++) {
        unit = unit << 6 | (encoded[at + i] & 0x3F);
      }
      text.append((char) unit);
      at += 1 + more;
    }
    return text.toString();
  }

  /** A copy of so many bytes. */
  public byte[] take(long count) throws DamagedException {
    requireRoomFor(count);
    byte[] taken = Arrays.copyOfRange(bytes, position, position + (int) count);
    position += (int) count;
    return taken;
  }

  /** Passes over so many bytes, of which the stream may claim any number. */
  public void skip(long count) throws DamagedException {
    requireRoomFor(count);
    position += (int) count;
  }

  public void requireRoomFor(long count) throws DamagedException {
    if (count < 0 || count > bytes.length - position) {
      throw damaged("cut off, or a length that is wrong");
    }
  }

  public DamagedException damaged(String what) {
    return new DamagedException(
        "damaged at byte " + position + " of " + bytes.length + ": " + what);
  }
}

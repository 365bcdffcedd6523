package de.javakaffee.web.msm.objectstream;

import static java.io.ObjectStreamConstants.STREAM_MAGIC;
import static java.io.ObjectStreamConstants.STREAM_VERSION;
import static java.io.ObjectStreamConstants.TC_BLOCKDATA;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A position in the bytes of a stream that never leaves them. For one thread. */
public final class StreamCursor {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

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

  /** Reads the four bytes that begin every complete stream. */
  public void header() throws IOException {
    if (unsignedShort() != (STREAM_MAGIC & 0xFFFF) || unsignedShort() != STREAM_VERSION) {
      throw new RefusedException("not written by Java serialization");
    }
  }

  /** Reads an int that stands alone between values and says how many of something follow. */
  public int count() throws DamagedException {
    if (unsignedByte() != TC_BLOCKDATA || unsignedByte() != Integer.BYTES) {
      throw damaged("no number where one is expected");
    }
    int count = integer();
    if (count < 0) {
      throw damaged("a negative number of something");
    }
    return count;
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
    requireRoomFor(Short.BYTES);
    int value = (bytes[position] & 0xFF) << 8 | (bytes[position + 1] & 0xFF);
    position += Short.BYTES;
    return value;
  }

  public int integer() throws DamagedException {
    int value = peekInteger();
    position += Integer.BYTES;
    return value;
  }

  /** The next four bytes, which stay the next ones. */
  public int peekInteger() throws DamagedException {
    requireRoomFor(Integer.BYTES);
    return (int) INT.get(bytes, position);
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
    int length = unsignedShort();
    skip(length);
    if (isAscii(position - length)) {
      return new String(bytes, position - length, length, US_ASCII);
    }
    try {
      return new DataInputStream(new ByteArrayInputStream(bytes, start, position - start))
          .readUTF();
    } catch (UTFDataFormatException e) {
      throw damaged("no string");
    }
  }

  private boolean isAscii(int start) {
    for (int i = start; i < position; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /** A string of any length, in modified UTF-8 as well. */
  public String longString() throws IOException {
    long length = longInteger();
    requireRoomFor(length);
    int end = position + (int) length;
    StringBuilder text = new StringBuilder((int) length);
    while (position < end) {
      int one = unsignedByte();
      if (one < 0x80) {
        text.append((char) one);
      } else if ((one & 0xE0) == 0xC0) {
        text.append((char) ((one & 0x1F) << 6 | (unsignedByte() & 0x3F)));
      } else if ((one & 0xF0) == 0xE0) {
        int two = unsignedByte() & 0x3F;
        text.append((char) ((one & 0x0F) << 12 | two << 6 | (unsignedByte() & 0x3F)));
      } else {
        throw damaged("no string");
      }
    }
    if (position != end) {
      throw damaged("no string");
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

  /** The data of the block before whose tag the position is, and stays. */
  public byte[] peekBlock() throws DamagedException {
    requireRoomFor(2);
    int length = bytes[position + 1] & 0xFF;
    requireRoomFor(2L + length);
    return Arrays.copyOfRange(bytes, position + 2, position + 2 + length);
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

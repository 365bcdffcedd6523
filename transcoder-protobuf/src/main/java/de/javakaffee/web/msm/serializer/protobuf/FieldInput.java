package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.objectstream.DamagedException;

/**
 * Reads the fields of one message after the other in the bytes of a frame, and never beyond the
 * message. CodedInputStream does the same, but is made anew for each. For one thread.
 */
final class FieldInput {
  private static final int MAX_VARINT_BITS = 64;

  private final byte[] bytes;
  private int position;
  private int end;

  FieldInput(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Goes to a message, which must lie within the frame. */
  FieldInput open(int offset, int length) {
    position = offset;
    end = offset + length;
    return this;
  }

  /** Where in the frame it stands. */
  int position() {
    return position;
  }

  /** The next tag; 0 at the end of the message. */
  int tag() throws DamagedException {
    if (position == end) {
      return 0;
    }
    int tag = varint32();
    if (tag >>> 3 == 0) {
      throw new DamagedException("damaged: a field without a number");
    }
    return tag;
  }

  /** Also of signed numbers of ten bytes; what an int cannot hold is cut off. */
  int varint32() throws DamagedException {
    if (position < end && bytes[position] >= 0) {
      return bytes[position++];
    }
    return (int) varint64();
  }

  long varint64() throws DamagedException {
    long value = 0;
    for (int shift = 0; shift < MAX_VARINT_BITS; shift += 7) {
      requireRoomFor(1);
      byte b = bytes[position++];
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new DamagedException("damaged: a number without an end");
  }

  long fixed64() throws DamagedException {
    return (fixed32() & 0xFFFF_FFFFL) | (long) fixed32() << 32;
  }

  int fixed32() throws DamagedException {
    requireRoomFor(Integer.BYTES);
    int at = position;
    position = at + Integer.BYTES;
    return (bytes[at] & 0xFF)
        | (bytes[at + 1] & 0xFF) << 8
        | (bytes[at + 2] & 0xFF) << 16
        | bytes[at + 3] << 24;
  }

  /** Skips so many bytes and returns where they begin. */
  int skip(int length) throws DamagedException {
    requireRoomFor(length);
    int begin = position;
    position += length;
    return begin;
  }

  /** Skips a field that nobody knows. */
  void skipField(int tag) throws DamagedException {
    switch (tag & 7) {
      case 0 -> varint64();
      case 1 -> skip(Long.BYTES);
      case 2 -> skip(varint32());
      case 5 -> skip(Integer.BYTES);
      default -> throw new DamagedException("damaged: a field of wire type " + (tag & 7));
    }
  }

  private void requireRoomFor(int length) throws DamagedException {
    if (length < 0 || length > end - position) {
      throw new DamagedException("damaged: it ends too early");
    }
  }
}

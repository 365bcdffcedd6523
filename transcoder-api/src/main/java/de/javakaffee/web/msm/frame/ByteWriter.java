package de.javakaffee.web.msm.frame;

import java.util.Arrays;

/** Writes what {@link ByteReader} reads, into an array that grows. For one thread. */
final class ByteWriter {
  private byte[] bytes;
  private int size;

  ByteWriter(int expectedSize) {
    bytes = new byte[Math.max(16, expectedSize)];
  }

  ByteWriter one(int value) {
    ensure(1);
    bytes[size++] = (byte) value;
    return this;
  }

  /** The lower bytes of a number, big-endian. */
  ByteWriter fixed(long value, int width) {
    for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) {
      one((int) (value >>> shift));
    }
    return this;
  }

  /** Seven bits a byte, the lowest first, the top bit set on all but the last. */
  ByteWriter varint(int value) {
    int rest = value;
    while (rest > 0x7F) {
      one(rest | 0x80);
      rest >>>= 7;
    }
    return one(rest);
  }

  ByteWriter bytes(byte[] content) {
    ensure(content.length);
    System.arraycopy(content, 0, bytes, size, content.length);
    size += content.length;
    return this;
  }

  byte[] toByteArray() {
    return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
  }

  private void ensure(int more) {
    int needed = Math.addExact(size, more);
    if (needed > bytes.length) {
      bytes =
          Arrays.copyOf(
              bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(needed, 2L * bytes.length)));
    }
  }
}

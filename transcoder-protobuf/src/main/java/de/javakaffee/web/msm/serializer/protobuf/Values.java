package de.javakaffee.web.msm.serializer.protobuf;

import com.google.protobuf.CodedInputStream;
import de.javakaffee.web.msm.objectstream.DamagedException;
import java.io.IOException;
import java.util.Arrays;

/** A column of values as they stand in a node, not yet objects. For one thread; used again. */
final class Values {
  private byte[] kinds = new byte[16];
  private long[] bits = new long[16];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  /** A field number of Value, or {@link Schema#NULL}. */
  int kind(int index) {
    return kinds[index];
  }

  /**
   * A number of a node or string; an integer; raw bits of a float or double; of UTF-16 its offset
   * in the frame in the upper and its length in the lower half.
   */
  long bits(int index) {
    return bits[index];
  }

  boolean isNode(int index) {
    return kinds[index] == Schema.VALUE_NODE;
  }

  int node(int index) {
    return (int) bits[index];
  }

  boolean hasNodes() {
    for (int i = 0; i < size; i++) {
      if (kinds[i] == Schema.VALUE_NODE) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds a Value, before whose length the input stands.
   *
   * @param base offset of the input in the frame
   */
  void add(CodedInputStream in, int base) throws IOException {
    int length = in.readRawVarint32();
    int end = in.getTotalBytesRead() + length;
    if (length < 0 || end < 0) {
      throw new DamagedException("damaged: a value of length " + length);
    }
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * size);
      bits = Arrays.copyOf(bits, 2 * size);
    }
    kinds[size] = Schema.NULL;
    bits[size] = 0;
    while (in.getTotalBytesRead() < end) {
      read(in, base);
    }
    if (in.getTotalBytesRead() != end) {
      throw new DamagedException("damaged: a value exceeds its length");
    }
    size++;
  }

  private void read(CodedInputStream in, int base) throws IOException {
    int tag = in.readTag();
    long read;
    switch (tag) {
      case Schema.VALUE_NODE << 3, Schema.VALUE_STRING << 3, Schema.VALUE_CHAR << 3 ->
          read = in.readRawVarint32();
      case Schema.VALUE_BOOL << 3 -> read = in.readBool() ? 1 : 0;
      case Schema.VALUE_INT << 3, Schema.VALUE_SHORT << 3, Schema.VALUE_BYTE << 3 ->
          read = in.readSInt32();
      case Schema.VALUE_LONG << 3 -> read = in.readSInt64();
      case Schema.VALUE_DOUBLE << 3 | 1 -> read = in.readRawLittleEndian64();
      case Schema.VALUE_FLOAT << 3 | 5 -> read = in.readRawLittleEndian32();
      case Schema.VALUE_UTF16 << 3 | 2 -> {
        int length = in.readRawVarint32();
        read = (long) (base + in.getTotalBytesRead()) << 32 | length;
        in.skipRawBytes(length);
      }
      default -> {
        if (!in.skipField(tag)) {
          throw new DamagedException("damaged: a value ends too early");
        }
        return;
      }
    }
    kinds[size] = (byte) (tag >>> 3);
    bits[size] = read;
  }
}

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

  /** Adds a Value, before whose length the input stands. */
  void add(FieldInput in) throws IOException {
    int length = in.varint32();
    int end = in.position() + length;
    if (length < 0 || end < 0) {
      throw new DamagedException("damaged: a value of length " + length);
    }
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * size);
      bits = Arrays.copyOf(bits, 2 * size);
    }
    kinds[size] = Schema.NULL;
    bits[size] = 0;
    while (in.position() < end) {
      read(in);
    }
    if (in.position() != end) {
      throw new DamagedException("damaged: a value exceeds its length");
    }
    size++;
  }

  private void read(FieldInput in) throws IOException {
    int tag = in.tag();
    long read;
    switch (tag) {
      case Schema.VALUE_NODE << 3, Schema.VALUE_STRING << 3, Schema.VALUE_CHAR << 3 ->
          read = in.varint32();
      case Schema.VALUE_BOOL << 3 -> read = in.varint64() == 0 ? 0 : 1;
      case Schema.VALUE_INT << 3, Schema.VALUE_SHORT << 3, Schema.VALUE_BYTE << 3 ->
          read = CodedInputStream.decodeZigZag32(in.varint32());
      case Schema.VALUE_LONG << 3 -> read = CodedInputStream.decodeZigZag64(in.varint64());
      case Schema.VALUE_DOUBLE << 3 | 1 -> read = in.fixed64();
      case Schema.VALUE_FLOAT << 3 | 5 -> read = in.fixed32();
      case Schema.VALUE_UTF16 << 3 | 2 -> {
        int length = in.varint32();
        read = (long) in.skip(length) << 32 | length;
      }
      default -> {
        if (tag == 0) {
          throw new DamagedException("damaged: a value ends too early");
        }
        in.skipField(tag);
        return;
      }
    }
    kinds[size] = (byte) (tag >>> 3);
    bits[size] = read;
  }
}

package de.javakaffee.web.msm.serializer.protobuf;

import com.google.protobuf.CodedOutputStream;
import de.javakaffee.web.msm.objectstream.RefusedException;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes nodes, one behind the other into an array that is used again. What does not fit is written
 * anew where there is room: objects keep the numbers that they got before. For one thread.
 */
final class NodeWriter {
  private static final int LENGTH_DELIMITED = 2;
  private static final int VALUES = Schema.NODE_VALUES << 3 | LENGTH_DELIMITED;
  private static final int KEYS = Schema.NODE_KEYS << 3 | LENGTH_DELIMITED;
  private static final int INITIAL_LENGTH = 4096;
  private static final int MAX_KEPT_LENGTH = 1 << 20;

  /** Most nodes are shorter. */
  private static final int ROOM = 512;

  /** Stands for an attribute in place of a node's number. */
  static final int NO_NODE = -1;

  private final FrameWriter frame;
  private final TextWriter texts;
  private final long limit;
  private byte[] bytes = new byte[INITIAL_LENGTH];
  private CodedOutputStream out = CodedOutputStream.newInstance(bytes);
  private int offset;
  private int place;
  private int current = NO_NODE;

  /**
   * @param limit bytes of a node
   */
  NodeWriter(FrameWriter frame, TextWriter texts, long limit) {
    this.frame = frame;
    this.texts = texts;
    this.limit = limit;
  }

  /** Begins the node of this number; failures are in it from now on. */
  void begin(int number) {
    current = number;
  }

  /** Writes the node that was begun into {@link #bytes}. */
  void node(int typeNumber, Shape shape, Object object) throws IOException, TranscodingException {
    behindTheLast();
    while (true) {
      try {
        out.writeUInt32(Schema.NODE_TYPE, typeNumber);
        shape.write(this, object);
        return;
      } catch (CodedOutputStream.OutOfSpaceException e) {
        anew();
      }
    }
  }

  /** Writes an attribute into {@link #bytes}. */
  void attribute(String name, @Nullable Object value) throws IOException, TranscodingException {
    current = NO_NODE;
    behindTheLast();
    while (true) {
      try {
        if (!texts.write(out, Schema.ATTRIBUTE_NAME, name)) {
          out.writeByteArray(Schema.ATTRIBUTE_NAME_UTF16, Texts.toUtf16(name));
        }
        any(Schema.ATTRIBUTE_VALUE << 3 | LENGTH_DELIMITED, value);
        return;
      } catch (CodedOutputStream.OutOfSpaceException e) {
        anew();
      }
    }
  }

  private void behindTheLast() {
    offset = bytes.length - out.spaceLeft();
    if (out.spaceLeft() < ROOM) {
      toStart();
    }
    place = 0;
  }

  private void anew() throws RefusedException {
    if (offset == 0) {
      if (bytes.length >= limit) {
        throw new RefusedException("more than " + limit + " bytes, the limit of one call");
      }
      bytes = new byte[(int) Math.min(4L * bytes.length, Integer.MAX_VALUE - 8)];
    }
    toStart();
    place = 0;
  }

  private void toStart() {
    offset = 0;
    out = CodedOutputStream.newInstance(bytes);
  }

  /** Forgets all nodes; keeps the array unless it is very large. */
  void clear() {
    if (bytes.length > MAX_KEPT_LENGTH) {
      bytes = new byte[INITIAL_LENGTH];
    }
    toStart();
    current = NO_NODE;
  }

  /** Holds the node from {@link #offset} on. */
  byte[] bytes() {
    return bytes;
  }

  int offset() {
    return offset;
  }

  /** How many bytes the node takes. */
  int length() {
    return bytes.length - out.spaceLeft() - offset;
  }

  /** The number of the node at work. */
  int current() {
    return current;
  }

  /** How many keys and values the node at work has so far. */
  int place() {
    return place;
  }

  FrameWriter frame() {
    return frame;
  }

  /** Where the fields of the node go that this class has no method for. */
  CodedOutputStream out() {
    return out;
  }

  void value(@Nullable Object object) throws IOException, TranscodingException {
    any(VALUES, object);
  }

  /** The key of a map that hashes or compares it. */
  void key(@Nullable Object object) throws IOException, TranscodingException {
    hashed(KEYS, object);
  }

  /** The element of a set that hashes it. */
  void hashedValue(@Nullable Object object) throws IOException, TranscodingException {
    hashed(VALUES, object);
  }

  private void hashed(int tag, @Nullable Object object) throws IOException, TranscodingException {
    any(tag, object);
    if (object != null && !FrameWriter.isScalar(object)) {
      frame.hashed(object);
    }
  }

  void comparator(@Nullable Object object) throws IOException, TranscodingException {
    if (object != null) {
      place = FrameReader.COMPARATOR;
      any(Schema.NODE_COMPARATOR << 3 | LENGTH_DELIMITED, object);
    }
  }

  private void any(int tag, @Nullable Object object) throws IOException, TranscodingException {
    // Strings are most of what sessions hold.
    if (object instanceof String text) {
      string(tag, text);
    } else if (object == null) {
      nullValue(tag);
    } else {
      node(tag, object);
    }
    place++;
  }

  private void nullValue(int tag) throws IOException {
    out.writeUInt32NoTag(tag);
    out.writeUInt32NoTag(0);
  }

  private void string(int tag, String text) throws IOException {
    int number = frame.stringNumber(text);
    if (number >= 0) {
      unsigned(tag, Schema.VALUE_STRING, number);
      return;
    }
    byte[] utf16 = Texts.toUtf16(text);
    out.writeUInt32NoTag(tag);
    out.writeUInt32NoTag(CodedOutputStream.computeByteArraySize(Schema.VALUE_UTF16, utf16));
    out.writeByteArray(Schema.VALUE_UTF16, utf16);
  }

  private void node(int tag, Object object) throws IOException, TranscodingException {
    Object carried = frame.carried(object, place);
    if (carried == null) {
      nullValue(tag);
    } else if (!scalar(tag, carried)) {
      unsigned(tag, Schema.VALUE_NODE, frame.lastNumber());
    }
  }

  private boolean scalar(int tag, Object object) throws IOException {
    Class<?> type = object.getClass();
    if (type == Integer.class) {
      signed(tag, Schema.VALUE_INT, (Integer) object);
    } else if (type == String.class) {
      string(tag, (String) object);
    } else if (type == Long.class) {
      wide(tag, (Long) object);
    } else if (type == Boolean.class) {
      unsigned(tag, Schema.VALUE_BOOL, (Boolean) object ? 1 : 0);
    } else if (type == Double.class) {
      fixed64(tag, (Double) object);
    } else if (type == Float.class) {
      fixed32(tag, (Float) object);
    } else if (type == Short.class) {
      signed(tag, Schema.VALUE_SHORT, (Short) object);
    } else if (type == Byte.class) {
      signed(tag, Schema.VALUE_BYTE, (Byte) object);
    } else if (type == Character.class) {
      unsigned(tag, Schema.VALUE_CHAR, (Character) object);
    } else {
      return false;
    }
    return true;
  }

  /** Counts places from here on. */
  void beginValues() {
    place = 0;
  }

  /** A value that is a node known by its number. */
  void reference(int number) throws IOException {
    unsigned(VALUES, Schema.VALUE_NODE, number);
    place++;
  }

  void intValue(int value) throws IOException {
    signed(VALUES, Schema.VALUE_INT, value);
    place++;
  }

  void longValue(long value) throws IOException {
    wide(VALUES, value);
    place++;
  }

  void booleanValue(boolean value) throws IOException {
    unsigned(VALUES, Schema.VALUE_BOOL, value ? 1 : 0);
    place++;
  }

  void charValue(char value) throws IOException {
    unsigned(VALUES, Schema.VALUE_CHAR, value);
    place++;
  }

  void floatValue(float value) throws IOException {
    fixed32(VALUES, value);
    place++;
  }

  void doubleValue(double value) throws IOException {
    fixed64(VALUES, value);
    place++;
  }

  private void unsigned(int tag, int kind, int value) throws IOException {
    out.writeUInt32NoTag(tag);
    out.writeUInt32NoTag(1 + CodedOutputStream.computeUInt32SizeNoTag(value));
    out.writeUInt32NoTag(kind << 3);
    out.writeUInt32NoTag(value);
  }

  private void signed(int tag, int kind, int value) throws IOException {
    unsigned(tag, kind, CodedOutputStream.encodeZigZag32(value));
  }

  private void wide(int tag, long value) throws IOException {
    long encoded = CodedOutputStream.encodeZigZag64(value);
    out.writeUInt32NoTag(tag);
    out.writeUInt32NoTag(1 + CodedOutputStream.computeUInt64SizeNoTag(encoded));
    out.writeUInt32NoTag(Schema.VALUE_LONG << 3);
    out.writeUInt64NoTag(encoded);
  }

  private void fixed64(int tag, double value) throws IOException {
    out.writeUInt32NoTag(tag);
    out.writeUInt32NoTag(1 + Long.BYTES);
    out.writeDouble(Schema.VALUE_DOUBLE, value);
  }

  private void fixed32(int tag, float value) throws IOException {
    out.writeUInt32NoTag(tag);
    out.writeUInt32NoTag(1 + Integer.BYTES);
    out.writeFloat(Schema.VALUE_FLOAT, value);
  }

  void text(String text) throws IOException {
    if (!texts.write(out, Schema.NODE_TEXT, text)) {
      out.writeByteArray(Schema.NODE_UTF16, Texts.toUtf16(text));
    }
  }

  /**
   * Writes a Timestamp or Duration.
   *
   * @param field {@link Schema#NODE_TIME} or {@link Schema#NODE_DURATION}
   */
  void time(int field, long seconds, int nanos) throws IOException {
    out.writeTag(field, LENGTH_DELIMITED);
    out.writeUInt32NoTag(
        CodedOutputStream.computeInt64Size(Schema.SECONDS, seconds)
            + (nanos == 0 ? 0 : CodedOutputStream.computeInt32Size(Schema.NANOS, nanos)));
    out.writeInt64(Schema.SECONDS, seconds);
    if (nanos != 0) {
      out.writeInt32(Schema.NANOS, nanos);
    }
  }

  void bytes(byte[] value) throws IOException {
    out.writeByteArray(Schema.NODE_BYTES, value);
  }

  /** One number in {@code integers}; once per node. */
  void integers(long... values) throws IOException {
    int length = 0;
    for (long value : values) {
      length += CodedOutputStream.computeSInt64SizeNoTag(value);
    }
    out.writeTag(Schema.NODE_INTEGERS, LENGTH_DELIMITED);
    out.writeUInt32NoTag(length);
    for (long value : values) {
      out.writeSInt64NoTag(value);
    }
  }
}

package de.javakaffee.web.msm.serializer.protobuf;

import com.google.protobuf.CodedInputStream;
import de.javakaffee.web.msm.objectstream.DamagedException;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One node as it stands in the frame, not yet an object. For one thread; used again. */
final class NodeContent {
  private final FrameTables tables;
  final Values values = new Values();
  final Values keys = new Values();
  final Values comparator = new Values();
  private final Slice text = new Slice();
  private final Slice utf16 = new Slice();
  private final Slice bytes = new Slice();
  private final Slice integers = new Slice();
  private final Slice floats = new Slice();
  private final Slice doubles = new Slice();
  private final Slice message = new Slice();
  private final Slice time = new Slice();
  private final Slice members = new Slice();

  /** A part of the frame; of length -1 if the field is not set. */
  private static final class Slice {
    int offset;
    int length = -1;

    void set(FieldInput in) throws IOException {
      length = in.varint32();
      offset = in.skip(length);
    }
  }

  NodeContent(FrameTables tables) {
    this.tables = tables;
  }

  /** Reads a node, and forgets the one before. */
  void open(int number) throws IOException {
    clear();
    FieldInput in = tables.node(number);
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if ((tag & 7) != 2) {
        in.skipField(tag);
        continue;
      }
      switch (tag >>> 3) {
        case Schema.NODE_VALUES -> values.add(in);
        case Schema.NODE_KEYS -> keys.add(in);
        case Schema.NODE_COMPARATOR -> comparator.add(in);
        case Schema.NODE_TEXT -> text.set(in);
        case Schema.NODE_UTF16 -> utf16.set(in);
        case Schema.NODE_TIME, Schema.NODE_DURATION -> time.set(in);
        case Schema.NODE_BYTES -> bytes.set(in);
        case Schema.NODE_INTEGERS -> integers.set(in);
        case Schema.NODE_FLOATS -> floats.set(in);
        case Schema.NODE_DOUBLES -> doubles.set(in);
        case Schema.NODE_MESSAGE -> message.set(in);
        case Schema.NODE_MEMBERS -> members.set(in);
        default -> in.skipField(tag);
      }
    }
    if (comparator.size() > 1) {
      throw new DamagedException("damaged: several comparators");
    }
  }

  private void clear() {
    values.clear();
    keys.clear();
    comparator.clear();
    text.length = -1;
    utf16.length = -1;
    bytes.length = -1;
    integers.length = -1;
    floats.length = -1;
    doubles.length = -1;
    message.length = -1;
    time.length = -1;
    members.length = -1;
  }

  String text() throws DamagedException {
    if (text.length >= 0) {
      return Texts.ofUtf8(tables.bytes(), text.offset, text.length);
    }
    if (utf16.length >= 0) {
      return Texts.ofUtf16(tables.bytes(), utf16.offset, utf16.length);
    }
    throw new DamagedException("damaged: a text is missing");
  }

  byte[] bytes() {
    return copy(bytes);
  }

  private byte[] copy(Slice slice) {
    return slice.length <= 0
        ? new byte[0]
        : Arrays.copyOfRange(tables.bytes(), slice.offset, slice.offset + slice.length);
  }

  /** Varints; how many there are says {@link #integerCount}. */
  CodedInputStream integers() {
    return input(integers);
  }

  /** Counted, not announced: each takes a byte at least. */
  int integerCount() {
    return varints(integers);
  }

  private int varints(Slice slice) {
    int count = 0;
    for (int i = 0; i < slice.length; i++) {
      if (tables.bytes()[slice.offset + i] >= 0) {
        count++;
      }
    }
    return count;
  }

  CodedInputStream floats() {
    return input(floats);
  }

  int floatCount() {
    return Math.max(0, floats.length) / Float.BYTES;
  }

  CodedInputStream doubles() {
    return input(doubles);
  }

  int doubleCount() {
    return Math.max(0, doubles.length) / Double.BYTES;
  }

  /** The numbers of the nodes of a shell. */
  int[] members() throws IOException {
    int[] numbers = new int[varints(members)];
    CodedInputStream in = input(members);
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = in.readRawVarint32();
    }
    return numbers;
  }

  private CodedInputStream input(Slice slice) {
    return CodedInputStream.newInstance(tables.bytes(), slice.offset, Math.max(0, slice.length));
  }

  /** The value of a message, without its type. */
  byte[] message() throws IOException {
    FieldInput in = fields(message);
    Slice value = new Slice();
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == (Schema.ANY_VALUE << 3 | 2)) {
        value.set(in);
      } else {
        in.skipField(tag);
      }
    }
    return copy(value);
  }

  private FieldInput fields(Slice slice) {
    return tables.fields(slice.offset, Math.max(0, slice.length));
  }

  /** Takes a Timestamp or a Duration. */
  @FunctionalInterface
  interface TimeMaker<T> {
    T make(long seconds, int nanos);
  }

  /** What is made of a Timestamp or a Duration; null if there is none. */
  <T> @Nullable T time(TimeMaker<T> maker) throws IOException {
    if (time.length < 0) {
      return null;
    }
    FieldInput in = fields(time);
    long seconds = 0;
    int nanos = 0;
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      switch (tag) {
        case Schema.SECONDS << 3 -> seconds = in.varint64();
        case Schema.NANOS << 3 -> nanos = in.varint32();
        default -> in.skipField(tag);
      }
    }
    return maker.make(seconds, nanos);
  }
}

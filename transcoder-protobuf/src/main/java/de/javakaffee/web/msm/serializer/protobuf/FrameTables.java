package de.javakaffee.web.msm.serializer.protobuf;

import com.google.protobuf.CodedInputStream;
import de.javakaffee.web.msm.objectstream.DamagedException;
import de.javakaffee.web.msm.objectstream.RefusedException;
import de.javakaffee.web.msm.transcoder.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where everything is in a frame that is read. Makes no object but strings and descriptions of
 * types, and loads no class. For one thread.
 */
final class FrameTables {

  /** Offsets and lengths of parts of the frame. */
  private static final class Parts {
    private int[] offsetsAndLengths = new int[64];
    private int size;

    void add(CodedInputStream in) throws IOException {
      if (2 * size == offsetsAndLengths.length) {
        offsetsAndLengths = Arrays.copyOf(offsetsAndLengths, 4 * size);
      }
      int length = in.readRawVarint32();
      offsetsAndLengths[2 * size] = in.getTotalBytesRead();
      offsetsAndLengths[2 * size + 1] = length;
      in.skipRawBytes(length);
      size++;
    }

    int offset(int number) {
      return offsetsAndLengths[2 * number];
    }

    int length(int number) {
      return offsetsAndLengths[2 * number + 1];
    }
  }

  private final byte[] bytes;
  private final FieldInput fields;
  private final Parts attributes = new Parts();
  private final Parts strings = new Parts();
  private final Parts nodes = new Parts();
  private final List<StoredType> types = new ArrayList<>();
  private @Nullable String[] made = {};

  FrameTables(byte[] bytes) {
    this.bytes = bytes;
    fields = new FieldInput(bytes);
  }

  /** Reads the tables. */
  void read(Limits limits) throws IOException {
    if (bytes.length > limits.bytes()) {
      throw new RefusedException(
          bytes.length + " bytes, more than the limit of one call, " + limits.bytes());
    }
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    int layout = 0;
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case Schema.SESSION_LAYOUT << 3 -> layout = in.readRawVarint32();
        case Schema.SESSION_ATTRIBUTES << 3 | 2 -> attributes.add(in);
        case Schema.SESSION_STRINGS << 3 | 2 -> strings.add(in);
        case Schema.SESSION_TYPES << 3 | 2 -> types.add(type(in));
        case Schema.SESSION_NODES << 3 | 2 -> nodes.add(in);
        default -> {
          if (!in.skipField(tag)) {
            throw new DamagedException("damaged: a group ends that did not begin");
          }
        }
      }
    }
    if (layout < 1 || layout > Schema.LAYOUT) {
      throw new DamagedException("damaged, or of a later version: layout " + layout);
    }
    if (nodes.size > limits.references()) {
      throw new RefusedException("more objects than the limit " + limits.references());
    }
    made = new String[strings.size];
  }

  private static StoredType type(CodedInputStream in) throws IOException {
    int length = in.readRawVarint32();
    int before = in.pushLimit(length);
    String name = "";
    int shape = 0;
    List<String> fields = new ArrayList<>();
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      switch (tag) {
        case Schema.TYPE_NAME << 3 | 2 -> name = in.readString();
        case Schema.TYPE_SHAPE << 3 -> shape = in.readEnum();
        case Schema.TYPE_FIELDS << 3 | 2 -> fields.add(in.readString());
        default -> in.skipField(tag);
      }
    }
    in.checkLastTagWas(0);
    in.popLimit(before);
    return new StoredType(name, shape, fields);
  }

  byte[] bytes() {
    return bytes;
  }

  int attributeCount() {
    return attributes.size;
  }

  /** To be read before anything else is asked for. */
  FieldInput attribute(int number) {
    return fields(attributes.offset(number), attributes.length(number));
  }

  int nodeCount() {
    return nodes.size;
  }

  /** To be read before anything else is asked for. */
  FieldInput node(int number) {
    return fields(nodes.offset(number), nodes.length(number));
  }

  /** The message in this part of the frame; to be read before anything else is asked for. */
  FieldInput fields(int offset, int length) {
    return fields.open(offset, length);
  }

  /** The type of a node, whose class has not been looked at. */
  StoredType typeOf(int node) throws IOException {
    int offset = nodes.offset(node);
    if (nodes.length(node) > 1 && bytes[offset] == Schema.NODE_TYPE << 3) {
      int number = bytes[offset + 1]; // as it mostly is: the first field, and one byte
      if (number >= 0 && number < types.size()) {
        return types.get(number);
      }
    }
    return types.get(typeNumber(node(node)));
  }

  private int typeNumber(FieldInput in) throws IOException {
    int number = 0;
    for (int tag = in.tag(); tag != 0; tag = in.tag()) {
      if (tag == Schema.NODE_TYPE << 3) {
        number = in.varint32();
        break; // it comes first
      }
      in.skipField(tag);
    }
    if (number < 0 || number >= types.size()) {
      throw new DamagedException("damaged: type " + number + " of " + types.size());
    }
    return number;
  }

  String string(long number) throws IOException {
    if (number < 0 || number >= made.length) {
      throw new DamagedException("damaged: string " + number + " of " + made.length);
    }
    int index = (int) number;
    String known = made[index];
    if (known == null) {
      known = Texts.ofUtf8(bytes, strings.offset(index), strings.length(index));
      made[index] = known;
    }
    return known;
  }

  /** A string with lone surrogates, as {@link Values#bits} tells it. */
  String utf16(long offsetAndLength) {
    return Texts.ofUtf16(bytes, (int) (offsetAndLength >>> 32), (int) offsetAndLength);
  }
}

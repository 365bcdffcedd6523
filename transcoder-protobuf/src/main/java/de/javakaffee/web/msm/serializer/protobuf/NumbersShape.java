package de.javakaffee.web.msm.serializer.protobuf;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.lang.reflect.Array;

/** Arrays of primitives. */
final class NumbersShape extends Shape {
  static final NumbersShape INSTANCE = new NumbersShape();

  private NumbersShape() {
    super(Schema.SHAPE_NUMBERS);
  }

  @Override
  void write(NodeWriter out, Object object) throws IOException, TranscodingException {
    int length = Array.getLength(object);
    ObjectArrayShape.requireLength(out.frame().limits().arrayLength(), length);
    if (object instanceof byte[] bytes) {
      out.bytes(bytes);
    } else if (object instanceof float[] floats) {
      writeFloats(out.out(), floats);
    } else if (object instanceof double[] doubles) {
      writeDoubles(out.out(), doubles);
    } else {
      long[] wide = new long[length];
      for (int i = 0; i < length; i++) {
        wide[i] = integer(object, i);
      }
      out.integers(wide);
    }
  }

  private static long integer(Object array, int index) {
    if (array instanceof int[] ints) {
      return ints[index];
    }
    if (array instanceof long[] longs) {
      return longs[index];
    }
    if (array instanceof char[] chars) {
      return chars[index];
    }
    if (array instanceof short[] shorts) {
      return shorts[index];
    }
    return ((boolean[]) array)[index] ? 1 : 0;
  }

  private static void writeFloats(CodedOutputStream out, float[] floats) throws IOException {
    out.writeTag(Schema.NODE_FLOATS, 2);
    out.writeUInt32NoTag(Float.BYTES * floats.length);
    for (float each : floats) {
      out.writeFloatNoTag(each);
    }
  }

  private static void writeDoubles(CodedOutputStream out, double[] doubles) throws IOException {
    out.writeTag(Schema.NODE_DOUBLES, 2);
    out.writeUInt32NoTag(Double.BYTES * doubles.length);
    for (double each : doubles) {
      out.writeDoubleNoTag(each);
    }
  }

  @Override
  boolean isLeaf() {
    return true;
  }

  @Override
  Object allocate(FrameReader in, StoredType type, NodeContent content) throws IOException {
    int limit = in.limits().arrayLength();
    Class<?> element = type.javaClass().getComponentType();
    if (element == byte.class) {
      byte[] bytes = content.bytes();
      ObjectArrayShape.requireLength(limit, bytes.length);
      return bytes;
    }
    int length =
        element == float.class
            ? content.floatCount()
            : element == double.class ? content.doubleCount() : content.integerCount();
    ObjectArrayShape.requireLength(limit, length);
    Object array = Array.newInstance(element, length);
    if (array instanceof float[] floats) {
      CodedInputStream in32 = content.floats();
      for (int i = 0; i < length; i++) {
        floats[i] = in32.readFloat();
      }
    } else if (array instanceof double[] doubles) {
      CodedInputStream in64 = content.doubles();
      for (int i = 0; i < length; i++) {
        doubles[i] = in64.readDouble();
      }
    } else {
      readIntegers(content.integers(), array, length);
    }
    return array;
  }

  private static void readIntegers(CodedInputStream in, Object array, int length)
      throws IOException {
    for (int i = 0; i < length; i++) {
      long value = in.readSInt64();
      if (array instanceof int[] ints) {
        ints[i] = (int) value;
      } else if (array instanceof long[] longs) {
        longs[i] = value;
      } else if (array instanceof char[] chars) {
        chars[i] = (char) value;
      } else if (array instanceof short[] shorts) {
        shorts[i] = (short) value;
      } else {
        ((boolean[]) array)[i] = value != 0;
      }
    }
  }
}

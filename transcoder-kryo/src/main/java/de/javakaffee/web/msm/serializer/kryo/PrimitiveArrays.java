package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.inspection.ValueText;

/** Carries arrays of primitives: the length, then each element, integers as short as they are. */
final class PrimitiveArrays {
  static final FixedSerializer<byte[]> BYTES =
      LeafSerializer.<byte[]>ofObject(
              (out, array) -> {
                out.elements(array.length);
                out.writeBytes(array);
              },
              in -> in.readBytes(in.elements()))
          .shownAs(ValueText::of);

  static final FixedSerializer<boolean[]> BOOLEANS =
      LeafSerializer.<boolean[]>ofObject(
              (out, array) -> {
                out.elements(array.length);
                out.writeBooleans(array, 0, array.length);
              },
              in -> in.readBooleans(in.elements()))
          .shownAs(ValueText::ofArray);

  static final FixedSerializer<char[]> CHARS =
      LeafSerializer.<char[]>ofObject(
              (out, array) -> {
                out.elements(array.length);
                for (char each : array) {
                  out.writeVarInt(each, true);
                }
              },
              in -> {
                char[] array = new char[in.elements()];
                for (int i = 0; i < array.length; i++) {
                  array[i] = (char) in.readVarInt(true);
                }
                return array;
              })
          .shownAs(ValueText::ofArray);

  static final FixedSerializer<short[]> SHORTS =
      LeafSerializer.<short[]>ofObject(
              (out, array) -> {
                out.elements(array.length);
                for (short each : array) {
                  out.writeVarInt(each, false);
                }
              },
              in -> {
                short[] array = new short[in.elements()];
                for (int i = 0; i < array.length; i++) {
                  array[i] = (short) in.readVarInt(false);
                }
                return array;
              })
          .shownAs(ValueText::ofArray);

  static final FixedSerializer<int[]> INTS =
      LeafSerializer.<int[]>ofObject(
              (out, array) -> {
                out.elements(array.length);
                for (int each : array) {
                  out.writeVarInt(each, false);
                }
              },
              in -> {
                int[] array = new int[in.elements()];
                for (int i = 0; i < array.length; i++) {
                  array[i] = in.readVarInt(false);
                }
                return array;
              })
          .shownAs(ValueText::ofArray);

  static final FixedSerializer<long[]> LONGS =
      LeafSerializer.<long[]>ofObject(
              (out, array) -> {
                out.elements(array.length);
                for (long each : array) {
                  out.writeVarLong(each, false);
                }
              },
              in -> {
                long[] array = new long[in.elements()];
                for (int i = 0; i < array.length; i++) {
                  array[i] = in.readVarLong(false);
                }
                return array;
              })
          .shownAs(ValueText::ofArray);

  // The bits as they are: NaN has many forms.

  static final FixedSerializer<float[]> FLOATS =
      LeafSerializer.<float[]>ofObject(
              (out, array) -> {
                out.elements(array.length);
                for (float each : array) {
                  out.writeInt(Float.floatToRawIntBits(each));
                }
              },
              in -> {
                float[] array = new float[in.elements()];
                for (int i = 0; i < array.length; i++) {
                  array[i] = Float.intBitsToFloat(in.readInt());
                }
                return array;
              })
          .shownAs(ValueText::ofArray);

  static final FixedSerializer<double[]> DOUBLES =
      LeafSerializer.<double[]>ofObject(
              (out, array) -> {
                out.elements(array.length);
                for (double each : array) {
                  out.writeLong(Double.doubleToRawLongBits(each));
                }
              },
              in -> {
                double[] array = new double[in.elements()];
                for (int i = 0; i < array.length; i++) {
                  array[i] = Double.longBitsToDouble(in.readLong());
                }
                return array;
              })
          .shownAs(ValueText::ofArray);

  private PrimitiveArrays() {}
}

package de.javakaffee.web.msm.serializer.kryo;

/** Carries arrays of primitives: the length, then each element, integers as short as they are. */
final class PrimitiveArrays {
  static final FrameSerializer<byte[]> BYTES =
      LeafSerializer.ofObject(
          (out, array) -> {
            out.elements(array.length);
            out.writeBytes(array);
          },
          in -> in.readBytes(in.elements()));

  static final FrameSerializer<boolean[]> BOOLEANS =
      LeafSerializer.ofObject(
          (out, array) -> {
            out.elements(array.length);
            out.writeBooleans(array, 0, array.length);
          },
          in -> in.readBooleans(in.elements()));

  static final FrameSerializer<char[]> CHARS =
      LeafSerializer.ofObject(
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
          });

  static final FrameSerializer<short[]> SHORTS =
      LeafSerializer.ofObject(
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
          });

  static final FrameSerializer<int[]> INTS =
      LeafSerializer.ofObject(
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
          });

  static final FrameSerializer<long[]> LONGS =
      LeafSerializer.ofObject(
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
          });

  // The bits as they are: NaN has many forms.

  static final FrameSerializer<float[]> FLOATS =
      LeafSerializer.ofObject(
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
          });

  static final FrameSerializer<double[]> DOUBLES =
      LeafSerializer.ofObject(
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
          });

  private PrimitiveArrays() {}
}

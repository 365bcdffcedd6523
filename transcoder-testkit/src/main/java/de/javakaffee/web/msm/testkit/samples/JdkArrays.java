package de.javakaffee.web.msm.testkit.samples;

import java.util.List;
import java.util.Random;

/** Arrays of every kind. */
final class JdkArrays {
  private JdkArrays() {}

  static byte[] bytes() {
    return new byte[] {0, 1, -1, Byte.MIN_VALUE, Byte.MAX_VALUE};
  }

  static short[] shorts() {
    return new short[] {0, -1, Short.MIN_VALUE, Short.MAX_VALUE};
  }

  static int[] ints() {
    return new int[] {0, -1, 127, 128, Integer.MIN_VALUE, Integer.MAX_VALUE};
  }

  static long[] longs() {
    return new long[] {0, -1, 1L << 40, Long.MIN_VALUE, Long.MAX_VALUE};
  }

  static char[] chars() {
    return new char[] {'a', 0, '\ud800', '\uffff'};
  }

  static boolean[] booleans() {
    return new boolean[] {true, false, true, true, false, false, true, false, true};
  }

  static float[] floats() {
    return new float[] {0f, -0f, Float.NaN, Float.intBitsToFloat(0x7fc0_0001), 1e-40f};
  }

  static double[] doubles() {
    return new double[] {
      0, -0d, Double.NaN, Double.longBitsToDouble(0x7ff8_0000_0000_0001L), Double.MIN_VALUE
    };
  }

  static Object[] empty() {
    return new Object[] {
      new byte[0], new int[0], new double[0], new String[0], new Object[0], new int[0][3]
    };
  }

  static String[] strings() {
    return new String[] {"a", null, "", "b"};
  }

  static Object[] mixed() {
    return new Object[] {"a", 1, null, new int[] {1}, new String[] {"b"}, 2.5};
  }

  /** Its class is not that of its declared elements: an Integer[] to which nothing else fits. */
  static Object[] covariant() {
    return new Integer[] {1, null, 3};
  }

  static void refusesStrings(Object decoded) {
    Expect.refusal(
        ArrayStoreException.class, () -> ((Object[]) decoded)[0] = "a", "it is an Integer[]");
  }

  static Number[] numbers() {
    return new Number[] {1, 2L, 3.0, (byte) 4};
  }

  static Object[] boxes() {
    return new Object[] {new Long[] {1L, null}, new Character[] {'c'}, new Boolean[] {true, null}};
  }

  static int[][][] threeDimensional() {
    return new int[][][] {{{1, 2}, {}}, {}, null, {{3}, null}};
  }

  static Object[][] jagged() {
    return new Object[][] {new String[] {"a"}, null, {1, "b"}, new Integer[0]};
  }

  static Weekday[] enums() {
    return new Weekday[] {Weekday.FRIDAY, Weekday.MONDAY, null};
  }

  static List<?>[] lists() {
    return new List<?>[] {JdkLists.arrayList(), JdkLists.linkedList(), null};
  }

  static byte[] manyBytes() {
    byte[] bytes = new byte[100_000];
    new Random(7).nextBytes(bytes);
    return bytes;
  }

  static int[] manyInts() {
    return new Random(7).ints(100_000).toArray();
  }
}

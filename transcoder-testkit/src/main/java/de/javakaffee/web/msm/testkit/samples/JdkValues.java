package de.javakaffee.web.msm.testkit.samples;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Numbers and other small objects of the JDK. */
final class JdkValues {
  private static final long QUIET_NAN_WITH_PAYLOAD = 0x7ff8_0000_dead_beefL;

  private JdkValues() {}

  static Attributes scalars() {
    return Attributes.of("string", "text")
        .and("integer", 1)
        .and("long", 2L)
        .and("short", (short) 3)
        .and("byte", (byte) 4)
        .and("character", 'c')
        .and("boolean", true)
        .and("float", 1.5f)
        .and("double", 2.5);
  }

  static List<@Nullable Object> scalarsInAList() {
    return new ArrayList<>(scalars().byName().values());
  }

  static List<Object> extremes() {
    return new ArrayList<>(
        List.of(
            Integer.MIN_VALUE,
            Long.MIN_VALUE,
            Short.MIN_VALUE,
            Byte.MIN_VALUE,
            Character.MIN_VALUE,
            Character.MAX_VALUE,
            Double.MIN_VALUE,
            Double.MAX_VALUE,
            Float.MIN_VALUE));
  }

  static List<Object> oddNumbers() {
    return new ArrayList<>(
        List.of(
            -0.0,
            0.0,
            -0.0f,
            0.0f,
            Double.NaN,
            Double.longBitsToDouble(QUIET_NAN_WITH_PAYLOAD),
            Float.intBitsToFloat(0x7fc0_1234),
            Double.NEGATIVE_INFINITY,
            Float.POSITIVE_INFINITY));
  }

  static List<Object> bigNumbers() {
    return new ArrayList<>(
        List.of(
            BigInteger.TWO.pow(200).negate(),
            BigInteger.ZERO,
            new BigDecimal("1.00"),
            new BigDecimal("1.0"),
            new BigDecimal("1E+400"),
            new BigDecimal("-0.00000000000000000000000000001"),
            new MathContext(7)));
  }

  static UUID uuid() {
    return new UUID(0x0123_4567_89ab_4defL, 0x8123_4567_89ab_cdefL);
  }

  static List<Currency> currencies() {
    return new ArrayList<>(List.of(Currency.getInstance("EUR"), Currency.getInstance("JPY")));
  }

  static List<Object> constants() {
    return new ArrayList<>(List.of(TimeUnit.DAYS, Thread.State.NEW, Character.UnicodeScript.GREEK));
  }

  static List<Class<?>> classes() {
    return new ArrayList<>(
        List.of(
            String.class,
            int.class,
            void.class,
            int[][].class,
            List.class,
            Weekday.class,
            Object[].class));
  }

  static Attributes atomics() {
    return Attributes.of("integer", new AtomicInteger(42))
        .and("long", new AtomicLong(-1))
        .and("boolean", new AtomicBoolean(true))
        .and("array", new AtomicIntegerArray(new int[] {1, 2, 3}))
        .and("adder", adder());
  }

  private static LongAdder adder() {
    LongAdder adder = new LongAdder();
    adder.add(42);
    return adder;
  }

  static AtomicReference<Object> atomicReference() {
    return new AtomicReference<>(JdkLists.arrayList());
  }

  static AtomicReferenceArray<Object> atomicReferences() {
    return new AtomicReferenceArray<>(new Object[] {"a", 1, null});
  }

  static BitSet bits() {
    BitSet bits = new BitSet();
    bits.set(1);
    bits.set(100, 200);
    return bits;
  }

  static Random random() {
    Random random = new Random(42);
    random.nextGaussian();
    return random;
  }

  static void goesOn(Object decoded) {
    Random expected = random();
    Random actual = (Random) decoded;
    Expect.that(expected.nextGaussian() == actual.nextGaussian(), "the kept gaussian is the same");
    Expect.that(expected.nextLong() == actual.nextLong(), "the next number is the same");
  }

  static ReentrantLock lock() {
    return new ReentrantLock(true);
  }

  static void isFairAndFree(Object decoded) {
    ReentrantLock lock = (ReentrantLock) decoded;
    Expect.that(lock.isFair() && !lock.isLocked(), "the lock is fair and free");
  }
}

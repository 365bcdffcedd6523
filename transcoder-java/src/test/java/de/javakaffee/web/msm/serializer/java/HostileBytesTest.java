package de.javakaffee.web.msm.serializer.java;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes are, decoding ends soon, in a map or in a TranscodingException. */
class HostileBytesTest {
  private static final Duration GENEROUS = Duration.ofSeconds(60);
  private static final long MAX_ALLOCATED = 2L << 20;
  private static final String HEADER = "aced0005" + "770400000001" + "740001" + "61";

  private final Transcoder transcoder = Codec.standard();

  @SuppressWarnings({"JdkObsolete", "IdentityHashMapUsage"}) // sessions are full of them
  static Stream<Arguments> containers() {
    return Codec.oneByOne(
        new ArrayList<>(List.of("a", "b")),
        new Vector<>(List.of("a", "b")),
        new ArrayDeque<>(List.of("a", "b")),
        new PriorityQueue<>(List.of("a", "b")),
        new PriorityBlockingQueue<>(List.of("a", "b")),
        new CopyOnWriteArrayList<>(List.of("a", "b")),
        new HashMap<>(Map.of("a", "b")),
        new LinkedHashMap<>(Map.of("a", "b")),
        new HashSet<>(Set.of("a", "b")),
        new Hashtable<>(Map.of("a", "b")),
        new Properties(),
        new TreeMap<>(Map.of("a", "b")),
        new ConcurrentHashMap<>(Map.of("a", "b")),
        new IdentityHashMap<>(Map.of("a", "b")),
        new EnumMap<>(Map.of(TimeUnit.DAYS, "b")),
        BitSet.valueOf(new long[] {5}),
        Collections.nCopies(3, "a"),
        new StringBuffer("ab"),
        List.of("a", "b", "c"),
        Set.of("a", "b", "c"),
        Map.of("a", "b", "c", "d"),
        new long[] {1, 2},
        new Object[][] {{1}, {2}},
        "text".repeat(5));
  }

  private static byte[] sample() throws TranscodingException {
    Map<String, Object> attributes = new LinkedHashMap<>();
    attributes.put("containers", containers().map(each -> each.get()[0]).toArray());
    attributes.put("point", new ApplicationClassesTest.Point(1, BigDecimal.TEN));
    attributes.put("own", List.of(new ApplicationClassesTest.Hooks(3, "a"), LocalDate.MAX));
    attributes.put("enum", ApplicationClassesTest.Level.HIGH);
    return Codec.standard().encode(attributes);
  }

  /** True if a map came back. */
  private boolean decodes(byte[] bytes) {
    try {
      assertThat(transcoder.decode(bytes)).isNotNull();
      return true;
    } catch (TranscodingException e) {
      assertThat(e.getMessage()).isNotBlank();
      return false;
    }
  }

  @Test
  void bytesCutOffAnywhereAreRefused() throws Exception {
    byte[] sample = sample();
    assertThat(decodes(sample)).isTrue();

    assertTimeoutPreemptively(
        GENEROUS,
        () -> {
          for (int length = 0; length < sample.length; length++) {
            assertThat(decodes(Arrays.copyOf(sample, length))).as("%d bytes", length).isFalse();
          }
        });
    assertThat(decodes(Arrays.copyOf(sample, sample.length + 1))).isFalse();
  }

  @Test
  void flippedBitsGiveAMapOrARefusal() throws Exception {
    byte[] sample = sample();
    Random random = new Random(42);

    int decoded =
        assertTimeoutPreemptively(
            GENEROUS,
            () -> {
              int maps = 0;
              for (int i = 0; i < 2_000; i++) {
                byte[] bytes = sample.clone();
                int bit = random.nextInt(bytes.length * 8);
                bytes[bit / 8] ^= (byte) (1 << bit % 8);
                maps += decodes(bytes) ? 1 : 0;
              }
              return maps;
            });

    assertThat(decoded).isBetween(1, 1_999);
    assertThat(decodes(sample)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("containers")
  void noNumberInTheBytesMakesReadingAllocateMuch(Object container) throws Exception {
    byte[] valid = Codec.permissivelyEncoded(container);
    assertThat(decodes(valid)).isTrue();

    assertTimeoutPreemptively(
        GENEROUS,
        () -> {
          for (int number : new int[] {Integer.MAX_VALUE, 1 << 30, (16 << 20) - 1, -1}) {
            for (int offset = 6; offset + Integer.BYTES <= valid.length; offset++) {
              byte[] bytes = valid.clone();
              ByteBuffer.wrap(bytes).putInt(offset, number);
              assertThat(allocatedBy(bytes))
                  .as("%d at %d", number, offset)
                  .isLessThan(MAX_ALLOCATED);
            }
          }
        });
  }

  @Test
  void whatMakesTheJdkThrowAnInternalErrorIsRefused() throws Exception {
    byte[] bytes = Codec.permissivelyEncoded(Map.of("a", "b"));
    int length = new String(bytes, ISO_8859_1).indexOf("w\4\0\0\0\2");
    bytes[length + 5] = 1;

    assertThatThrownBy(() -> transcoder.decode(bytes))
        .isInstanceOf(TranscodingException.class)
        .hasRootCauseInstanceOf(InternalError.class);
  }

  private long allocatedBy(byte[] bytes) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    decodes(bytes);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void nestedArraysCannotEachClaimAllTheBytes() throws Exception {
    // One thousand arrays, each the first element of the one around it, each 40,000 elements long.
    StringBuilder hex = new StringBuilder(HEADER);
    hex.append("7572").append(string("[Ljava.lang.Object;")).append("90ce589f1073296c02000078");
    hex.append("70").append("00009c40");
    for (int i = 0; i < 1_000; i++) {
      hex.append("75").append("71007e0001").append("00009c40");
    }
    hex.append("70".repeat(40_000));

    long allocated = allocatedBy(HexFormat.of().parseHex(hex));

    assertThat(allocated).isLessThan(MAX_ALLOCATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7c7fffffffffffffff", // a long string of 2^63-1 bytes
        "7cffffffffffffffff", // and of -1
        "7d7fffffff", // a proxy class with 2^31-1 interfaces
        "7d80000000",
        "7571007e0000" + "7fffffff", // an array whose class is a string
        "7371007e0001", // an object of a class that is not there
        "7371007dffff",
        "737271007e0001", // a class that is its own superclass
        "79", // a reset
        "7b", // an exception of the writer
        "78",
        "77",
        "ff",
        "70" + "70"
      })
  void nonsenseIsRefused(String value) {
    byte[] bytes = HexFormat.of().parseHex(HEADER + value);

    assertThatThrownBy(() -> transcoder.decode(bytes))
        .isInstanceOf(TranscodingException.class)
        .hasMessageContaining("damaged at byte");
  }

  @Test
  void aLockCannotBeForgedToStayLocked() throws Exception {
    // The queue writes its lock while it holds it; reading relies on the lock's own class.
    String queue =
        new String(
            Codec.permissivelyEncoded(new PriorityBlockingQueue<>(List.of("a"))), ISO_8859_1);
    byte[] bytes =
        queue.replace("ReentrantLock$Sync\270", "ReentrantLock$sync\270").getBytes(ISO_8859_1);
    String lock = "java.util.concurrent.locks.ReentrantLock$";

    assertThatThrownBy(() -> transcoder.decode(bytes))
        .isInstanceOf(TranscodingException.class)
        .hasMessage(
            "attribute \"value\": class %sNonfairSync does not extend %ssync"
                .formatted(lock, lock));
  }

  @Test
  void whatIsNotAStreamIsRefused() {
    for (String text : List.of("", "a", "hello, world", "\u00ac\u00ed\0\4")) {
      assertThatThrownBy(() -> transcoder.decode(text.getBytes(ISO_8859_1)))
          .isInstanceOf(TranscodingException.class);
    }
    assertThatThrownBy(() -> transcoder.decode("hello, world".getBytes(ISO_8859_1)))
        .hasMessage("not written by Java serialization");
  }

  @Test
  void numbersOfAttributesThatAreWrongAreRefused() {
    for (String count : List.of("00000000", "00000002", "7fffffff", "ffffffff")) {
      byte[] bytes = HexFormat.of().parseHex("aced0005" + "7704" + count + "74000161" + "70");

      assertThatThrownBy(() -> transcoder.decode(bytes))
          .isInstanceOf(TranscodingException.class)
          .hasMessageStartingWith("damaged at byte");
    }
  }

  @Test
  void aNameThatStandsTwiceIsRefused() {
    byte[] bytes = HexFormat.of().parseHex("aced0005770400000002" + "7400016170" + "7400016170");

    assertThatThrownBy(() -> transcoder.decode(bytes))
        .isInstanceOf(TranscodingException.class)
        .hasMessage("attribute \"a\": damaged: there is a second one of this name");
  }

  private static String string(String text) {
    return "%04x".formatted(text.length()) + HexFormat.of().formatHex(text.getBytes(ISO_8859_1));
  }
}

package de.javakaffee.web.msm.serializer.kryo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.management.ThreadMXBean;
import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever the bytes are, decoding ends soon, in a map or in a TranscodingException. */
class HostileBytesTest {
  private static final Duration GENEROUS = Duration.ofSeconds(60);
  private static final long MAX_ALLOCATED = 4L << 20;

  private final Transcoder transcoder = Codec.standard();

  static class Loaded {
    static boolean initialised = true;
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

  private long allocatedBy(byte[] bytes) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    decodes(bytes);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  @Test
  void bytesCutOffAnywhereAreRefused() throws Exception {
    byte[] sample = transcoder.encode(SampleSession.PERSONS_10.attributes());

    for (int length = 0; length < sample.length; length++) {
      assertThat(decodes(Arrays.copyOf(sample, length))).as("%d bytes", length).isFalse();
    }
    assertThat(decodes(Arrays.copyOf(sample, sample.length + 1))).isFalse();
    assertThat(decodes(sample)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"PERSONS_10", "FORM_WITH_ERRORS", "UNMODIFIABLE_SORTED_SET"})
  void everyByteMayBeAnything(SampleSession session) throws Exception {
    byte[] sample = transcoder.encode(session.attributes());
    Random random = new Random(42);

    assertTimeoutPreemptively(
        GENEROUS,
        () -> {
          for (int i = 0; i < 5_000; i++) {
            byte[] bytes = sample.clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            assertThat(allocatedBy(bytes)).isLessThan(MAX_ALLOCATED);
          }
        });
  }

  @Test
  void noLengthIsBelieved() throws Exception {
    List<byte[]> frames = new ArrayList<>();
    for (FixedClasses.Entry entry : FixedClasses.IN_ORDER) {
      int name = FrameWriter.FIRST_CLASS + 2 * entry.id();
      for (int length : new int[] {0x7F, 0x3FFF, Integer.MAX_VALUE, -1}) {
        FrameOutput out = new FrameOutput(Limits.standard());
        out.writeByte(FrameWriter.VERSION);
        out.writeVarInt(1, true);
        out.text("a");
        out.writeVarInt(name, true);
        out.writeVarInt(length, true);
        out.writeVarInt(length, true);
        frames.add(out.toBytes());
      }
    }
    for (byte[] frame : frames) {
      decodes(frame); // what is only loaded once does not count
      assertThat(allocatedBy(frame)).isLessThan(MAX_ALLOCATED);
    }
  }

  @Test
  void aFewBytesCannotStandForManyCopiesOfALongText() {
    FrameOutput out = new FrameOutput(Limits.standard());
    out.writeByte(FrameWriter.VERSION);
    out.writeVarInt(1, true);
    out.text("x".repeat(100_000));
    out.writeVarInt(BombFrames.named(ArrayList.class), true);
    out.writeVarInt(1_000, true);
    for (int i = 0; i < 1_000; i++) {
      out.writeVarInt(BombFrames.named(StringBuilder.class), true);
      out.writeVarInt(1, true);
    }

    assertThat(allocatedBy(out.toBytes())).isLessThan(MAX_ALLOCATED);
    assertThat(decodes(out.toBytes())).isFalse();
  }

  @Test
  void nestedArraysCannotEachClaimAllTheBytes() {
    FrameOutput out = new FrameOutput(Limits.standard());
    out.writeByte(FrameWriter.VERSION);
    out.writeVarInt(1, true);
    out.text("a");
    for (int i = 0; i < 150; i++) {
      out.writeVarInt(BombFrames.named(Object[].class), true);
      out.writeVarInt(40_000, true);
    }
    out.writeBytes(new byte[40_000]);

    assertThat(allocatedBy(out.toBytes())).isLessThan(MAX_ALLOCATED);
  }

  @Test
  void aSetThatTakesForEverToHashIsRefusedWhenReadAndWhenWritten() {
    Set<Object> root = new HashSet<>();
    Set<Object> one = root;
    Set<Object> two = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      Set<Object> nextOne = new HashSet<>(Set.of("foo"));
      Set<Object> nextTwo = new HashSet<>();
      one.add(nextOne);
      one.add(nextTwo);
      two.add(nextOne);
      two.add(nextTwo);
      one = nextOne;
      two = nextTwo;
    }

    assertTimeoutPreemptively(
        GENEROUS,
        () ->
            assertThatThrownBy(() -> transcoder.encode(Map.of("a", root)))
                .isInstanceOf(TranscodingException.class)
                .hasMessageContaining("hashing them takes more"));
    assertTimeoutPreemptively(
        GENEROUS,
        () -> {
          byte[] forged = BombFrames.nestedSets(100);
          assertThatThrownBy(() -> transcoder.decode(forged))
              .isInstanceOf(TranscodingException.class)
              .hasMessageContaining("hashing them takes more");
        });
  }

  @Test
  void aDeniedClassIsNeitherLoadedNorMade() throws Exception {
    byte[] bytes = transcoder.encode(Map.of("a", new ArrayList<>(List.of(new Loaded()))));

    assertThatThrownBy(() -> Codec.denying(".*\\$Loaded").decode(bytes))
        .isInstanceOf(TranscodingException.class)
        .hasMessageContaining("class " + Loaded.class.getName() + " is not permitted")
        .hasMessageContaining("a[0]");
    assertThatThrownBy(() -> Codec.allowing("com\\.shop\\..*").decode(bytes))
        .isInstanceOf(TranscodingException.class)
        .hasMessageContaining("java.util.ArrayList is not permitted");
  }
}

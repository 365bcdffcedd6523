package de.javakaffee.web.msm.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HostileFramesTest {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void noTruncationIsTakenForAWhole() {
    for (int seed = 0; seed < 20; seed++) {
      byte[] bytes = new RandomSessions(seed).session().toBytes();
      for (int length = 0; length < bytes.length; length++) {
        byte[] cut = Arrays.copyOf(bytes, length);
        assertThatThrownBy(() -> EncodedAttributes.parse(cut, 0, cut.length))
            .isInstanceOf(MalformedFramesException.class);
      }
    }
  }

  @Test
  void mutationsAreRefusedOrAreExactlyWhatWouldBeWritten() {
    Random random = new Random(20261122);
    int refused = 0;
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = new RandomSessions(i % 100).session().toBytes();
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      refused += parsesBounded(bytes) ? 0 : 1;
    }
    assertThat(refused).isBetween(2_000, 4_999);
  }

  @Test
  void garbageIsRefused() {
    Random random = new Random(20261122);
    for (int i = 0; i < 5_000; i++) {
      byte[] bytes = new byte[1 + random.nextInt(300)];
      random.nextBytes(bytes);
      assertThat(parsesBounded(bytes)).isFalse();
    }
  }

  @Test
  void evenTheSmallestFramesAndNamesCostMemoryInProportion() {
    List<Frame> frames = new ArrayList<>();
    Map<String, AttributeEntry> directory = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      frames.add(new Frame(Frame.SCALAR, false, false, new byte[0]));
      directory.put(Integer.toString(i, 36), new AttributeEntry(i, false, false));
    }

    assertThat(parsesBounded(EncodedAttributes.of(frames, directory).toBytes())).isTrue();
  }

  /** Whether it parses; it costs memory in proportion to its size either way. */
  private static boolean parsesBounded(byte[] bytes) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    EncodedAttributes parsed;
    try {
      parsed = EncodedAttributes.parse(bytes, 0, bytes.length);
    } catch (MalformedFramesException e) {
      parsed = null;
    }
    assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
        .isLessThan(100_000 + 100L * bytes.length);
    if (parsed != null) {
      assertThat(parsed.toBytes()).isEqualTo(bytes);
    }
    return parsed != null;
  }

  @ParameterizedTest
  @CsvSource({
    "000000 00, '1 bytes too many at byte 3'",
    "8000, 'a number over 2^31-1 or with needless bytes at byte 0'",
    "ffffffff08, 'a number over 2^31-1 or with needless bytes at byte 0'",
    "ffffffffff01, 'a number over 2^31-1 or with needless bytes at byte 0'",
    "ffffffff07, '2147483647 codecs in 0 bytes at byte 0'",
    "01 ffffffff07 61, '2147483647 bytes expected, 1 left at byte 6'",
    "00 ffffffff07, '2147483647 frames in 0 bytes at byte 1'",
    "00 01 0000 ffffffff07 00, '2147483647 bytes expected, 1 left at byte 9'",
    "00 00 ffffffff07, '2147483647 attributes in 0 bytes at byte 2'",
    "00 01 00000101 01 0000ffffffff07, '2147483647 bytes expected, 0 left at byte 14'",
    "01 0141 00 00, 'no codec id, or the same again, at byte 1'",
    "02 0161 0161 00 00, 'no codec id, or the same again, at byte 3'",
    "01 0161 00 00, 'codec 1 of 2 is never used at byte 4'",
    "01 0161 01 020000 00, 'codec 2 after 1 of 2 at byte 4'",
    "00 01 000800 00, 'unknown flags 0x8 at byte 3'",
    "00 01 0004 00 05 01 00 00, '1 bytes said to be 5, compressed in way 0, at byte 4'",
    "00 01 0004 01 01 01 00 00, '1 bytes said to be 1, compressed in way 1, at byte 4'",
    "00 01 0004 01 8002 01 00 00, '1 bytes said to be 256, compressed in way 1, at byte 4'",
    "00 01 0004 01 ffffffff07 ffffffff07, '2147483647 bytes said to be 2147483647, compressed in way 1, at byte 4'",
    "00 01 0004 01 ffffffff07 ffffff7f, '268435455 bytes expected, 0 left at byte 14'",
    "00 01 000000 00, 'frame 0 of 1 is never used at byte 6'",
    "00 01 000000 01 000100, 'frame 1 after 0 of 1 at byte 7'",
    "00 01 000000 01 080000, 'unknown flags 0x8 at byte 6'",
    "00 01 000000 02 000000 00000161, 'a second attribute in scalar frame 0 at byte 9'",
    "01 0161 01 010000 02 0000 0162 0000 0161, 'a name out of order at byte 12'",
    "01 0161 01 010000 02 0000 0161 0000 0161, 'a name out of order at byte 12'",
    "00 01 000000 01 0000 01 ff, 'no well-formed UTF-8 text at byte 9'",
    "00 01 000000 01 0400 02 0061, 'no well-formed UTF-16 text at byte 9'",
    "00 01 000000 01 0400 03 d80000, 'no well-formed UTF-16 text at byte 9'"
  })
  void whatIsWrongIsSaidWithItsPlace(String hex, String message) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));

    assertThatThrownBy(() -> EncodedAttributes.parse(bytes, 0, bytes.length))
        .isInstanceOf(MalformedFramesException.class)
        .hasMessage(message);
  }

  @Test
  void positionsCountFromWhereTheFramesStart() {
    byte[] bytes = HexFormat.of().parseHex("ffff00000000ff");

    assertThatThrownBy(() -> EncodedAttributes.parse(bytes, 2, 4))
        .isInstanceOf(MalformedFramesException.class)
        .hasMessage("1 bytes too many at byte 3");
  }

  @Test
  void randomSessionsComeBackWhole() throws MalformedFramesException {
    for (int seed = 0; seed < 2_000; seed++) {
      EncodedAttributes session = new RandomSessions(seed).session();
      byte[] bytes = session.toBytes();
      assertThat(EncodedAttributes.parse(bytes, 0, bytes.length)).isEqualTo(session);
    }
  }
}

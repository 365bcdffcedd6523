package de.javakaffee.web.msm.compression;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import de.javakaffee.web.msm.frame.Compression;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link Compression} keeps, whatever the store gives it. */
abstract class CompressionContract {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Compression compression = compression();

  abstract Compression compression();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 11, 12, 13, 100, 2048, 65_535, 65_536, 70_000, 5_000_000})
  void bytesComeBackAsTheyWere(int length) throws TranscodingException {
    for (byte[] plain : new byte[][] {new byte[length], text(length), noise(length)}) {
      byte[] compressed = compression.compress(plain);

      assertThat(compression.decompress(compressed, plain.length)).isEqualTo(plain);
    }
  }

  @Test
  void textGetsMuchShorter() {
    assertThat(compression.compress(text(10_000)).length).isLessThan(2_000);
  }

  /** Equal sessions are to have equal bytes, in every Tomcat. */
  @Test
  void equalBytesAreCompressedEqually() {
    byte[] first = compression.compress(text(30_000));

    assertThat(compression().compress(text(30_000))).isEqualTo(first);
  }

  @Test
  void noOtherLengthIsTakenForTheRightOne() {
    byte[] compressed = compression.compress(text(3_000));

    for (int length : new int[] {0, 1, 1_500, 2_999, 3_001, 30_000}) {
      assertThatThrownBy(() -> compression.decompress(compressed, length))
          .isInstanceOf(TranscodingException.class);
    }
  }

  @Test
  void noTruncationIsTakenForAWhole() {
    byte[] compressed = compression.compress(text(3_000));

    for (int length = 0; length < compressed.length; length++) {
      byte[] cut = Arrays.copyOf(compressed, length);
      assertThatThrownBy(() -> compression.decompress(cut, 3_000))
          .isInstanceOf(TranscodingException.class);
    }
  }

  @Test
  void mutationsGiveOtherBytesOrAreRefusedAndCostNoMoreMemoryThanWasSaid() {
    Random random = new Random(20261122);
    byte[] compressed = compression.compress(text(3_000));
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] forged = compressed.clone();
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        forged[random.nextInt(forged.length)] = (byte) random.nextInt();
      }
      refused += isRefused(forged, 3_000) ? 1 : 0;
    }
    assertThat(refused).isGreaterThan(2_000);
  }

  @Test
  void garbageIsRefused() {
    for (int i = 0; i < 20_000; i++) {
      assertThat(isRefused(noise(5 + i % 300), 50_000)).isTrue();
    }
  }

  private boolean isRefused(byte[] compressed, int plainLength) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    try {
      assertThat(compression.decompress(compressed, plainLength)).hasSize(plainLength);
      return false;
    } catch (TranscodingException e) {
      return true;
    } finally {
      assertThat(THREADS.getCurrentThreadAllocatedBytes() - before)
          .isLessThan(100_000 + 2L * plainLength);
    }
  }

  @Test
  void manyThreadsUseItAtATime() {
    assertThat(
            IntStream.range(0, 500)
                .parallel()
                .filter(
                    i -> {
                      byte[] plain = text(1_000 + i);
                      try {
                        return !Arrays.equals(
                            plain,
                            compression.decompress(compression.compress(plain), plain.length));
                      } catch (TranscodingException e) {
                        return true;
                      }
                    })
                .boxed()
                .toList())
        .as("lengths that did not come back")
        .isEmpty();
  }

  private static byte[] text(int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < length; i++) {
      text.append("item ").append(i % 70).append(" of the cart, ");
    }
    return Arrays.copyOf(text.toString().getBytes(UTF_8), length);
  }

  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(length).nextBytes(noise);
    return noise;
  }
}

package de.javakaffee.web.msm.testkit.rules;

import static de.javakaffee.web.msm.testkit.rules.Refusals.attribute;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.javakaffee.web.msm.transcoder.Capability;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Whatever the store holds: a value or the one exception, in bounded memory and time. */
public interface HostileBytesRules extends Rules {
  @TestFactory
  @DisplayName("R24 Bytes cut off anywhere give a value or the one exception")
  default Stream<DynamicTest> cutOffBytesAreBorne() throws TranscodingException {
    return damaged(
        (transcoder, bytes) -> {
          for (int length = 0; length < bytes.length; length++) {
            HostileCall.decode(transcoder, Arrays.copyOf(bytes, length));
          }
        });
  }

  @TestFactory
  @DisplayName("R25 Bytes with flipped bits give a value or the one exception")
  default Stream<DynamicTest> flippedBitsAreBorne() throws TranscodingException {
    return damaged(
        (transcoder, bytes) -> {
          Random random = new Random(25);
          for (int i = 0; i < subject().effort().damages(); i++) {
            byte[] flipped = bytes.clone();
            for (int bits = 1 + random.nextInt(3); bits > 0; bits--) {
              flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            HostileCall.decode(transcoder, flipped);
          }
        });
  }

  @TestFactory
  @DisplayName("R26 Numbers as large as they can be, put anywhere, allocate nothing of their size")
  default Stream<DynamicTest> forgedLengthsAllocateNothing() throws TranscodingException {
    List<byte[]> forgeries =
        List.of(
            new byte[] {0x7F, -1, -1, -1},
            new byte[] {0x00, -1, -1, -1},
            new byte[] {0x03, -1, -1, -1},
            new byte[] {-1, -1, -1, 0x07},
            new byte[] {-1, -1, -1, -1, 0x07},
            new byte[] {-1, -1, 0x7F});
    return damaged(
        (transcoder, bytes) -> {
          for (byte[] forged : forgeries) {
            for (int at = 0; at + forged.length <= bytes.length; at++) {
              byte[] copy = bytes.clone();
              System.arraycopy(forged, 0, copy, at, forged.length);
              HostileCall.decode(transcoder, copy);
            }
          }
        });
  }

  @Test
  @DisplayName("R27 Random bytes, and none at all, give a value or the one exception")
  default void randomBytesAreBorne() {
    Transcoder transcoder = subject().fresh();
    HostileCall.within(
        subject().effort().patience(),
        () -> {
          HostileCall.decode(transcoder, new byte[0]);
          Random random = new Random(27);
          for (int i = 0; i < subject().effort().damages(); i++) {
            byte[] bytes = new byte[1 + random.nextInt(300)];
            random.nextBytes(bytes);
            HostileCall.decode(transcoder, bytes);
          }
        });
  }

  @Test
  @DisplayName("R28 Sets in sets that take endless hashing are refused, or read in bounded time")
  default void nestedSetsAreNoBomb() {
    Transcoder transcoder = subject().fresh();
    Set<Object> bomb = nestedSets();
    if (!subject().claims(Capability.JDK_CLASSES)) {
      Refusals.ofWriting(transcoder, attribute(bomb));
      return;
    }
    HostileCall.within(
        subject().effort().patience(),
        () -> {
          byte[] bytes;
          try {
            bytes = transcoder.encode(attribute(bomb));
          } catch (TranscodingException e) {
            return; // nothing is stored that cannot be read
          }
          HostileCall.decode(subject().fresh(), bytes);
        });
  }

  /** Damages bytes and tries to decode them. */
  @FunctionalInterface
  interface Damage {
    void inflict(Transcoder transcoder, byte[] bytes) throws TranscodingException;
  }

  private Stream<DynamicTest> damaged(Damage damage) throws TranscodingException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Map.Entry<String, byte[]> victim : Victims.of(subject()).entrySet()) {
      Executable calls = () -> damage.inflict(subject().fresh(), victim.getValue());
      tests.add(
          dynamicTest(
              victim.getKey(), () -> HostileCall.within(subject().effort().patience(), calls)));
    }
    return tests.stream();
  }

  /** 1.3 KB for the JDK, and 2^100 steps to hash; made from outside in, while each is empty. */
  private static Set<Object> nestedSets() {
    Set<Object> root = new HashSet<>();
    Set<Object> left = root;
    Set<Object> right = new HashSet<>();
    for (int level = 0; level < 100; level++) {
      Set<Object> nextLeft = new HashSet<>(Set.of("left"));
      Set<Object> nextRight = new HashSet<>();
      left.add(nextLeft);
      left.add(nextRight);
      right.add(nextLeft);
      right.add(nextRight);
      left = nextLeft;
      right = nextRight;
    }
    return root;
  }
}

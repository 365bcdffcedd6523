package de.javakaffee.web.msm.serializer.kryo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import de.javakaffee.web.msm.testkit.ContentTree;
import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** All frames can be shown, deep, old and damaged ones too. */
class InspectedFramesTest {
  private static final long SMALL_STACK = 128L << 10;
  private static final long MAX_ALLOCATED = 16L << 20;
  private static final int LEVELS = 3_000;
  private static final int FLIPS = 1_000;

  private static String tree(byte[] bytes) throws TranscodingException {
    ContentTree tree = new ContentTree();
    new KryoInspector().inspect(bytes, Limits.standard(), tree);
    return tree.toString();
  }

  /** What was shown before the end of what makes sense. */
  private static String treeOfDamaged(byte[] bytes) {
    ContentTree tree = new ContentTree();
    try {
      new KryoInspector().inspect(bytes, Limits.standard(), tree);
    } catch (TranscodingException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
    return tree.toString();
  }

  @ParameterizedTest
  @EnumSource
  void noSampleEndsInARemarkThatSomethingIsNotShown(SampleSession sample) throws Exception {
    assertThat(tree(Codec.standard().encode(sample.attributes()))).doesNotContain("not shown");
  }

  @Test
  void framesOfEarlierVersionsAreShown() throws Exception {
    Path golden =
        Path.of(InspectedFramesTest.class.getResource("/golden/kryo/BEAN.bin").toURI()).getParent();
    try (Stream<Path> files = Files.list(golden)) {
      for (Path file : files.toList()) {
        assertThat(tree(Files.readAllBytes(file))).as(file.toString()).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_ALL, names = "DEEP_.*")
  void depthNeedsNoStack(SampleSession sample) throws Exception {
    assertThat(depthOnASmallStack(sample.attributes())).isGreaterThan(500);
  }

  @Test
  void manyLevelsNeedNoStack() throws Exception {
    Object nested = "innermost";
    for (int i = 0; i < LEVELS; i++) {
      nested = new ArrayList<>(List.of(nested));
    }

    assertThat(depthOnASmallStack(Map.of("value", nested))).isEqualTo(LEVELS);
  }

  private static int depthOnASmallStack(Map<String, Object> attributes) throws Exception {
    byte[] bytes = Codec.standard().encode(attributes);
    AtomicReference<Object> result = new AtomicReference<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              try {
                new KryoInspector().inspect(bytes, Limits.standard(), new DeepestLevel(result));
              } catch (TranscodingException | StackOverflowError e) {
                result.set(e);
              }
            },
            "small stack",
            SMALL_STACK);
    thread.start();
    thread.join();

    assertThat(result.get()).isInstanceOf(Integer.class);
    return (Integer) Objects.requireNonNull(result.get());
  }

  @Test
  void whatStandsBeforeTheEndIsShownWhereverBytesAreCutOff() throws Exception {
    byte[] bytes = Codec.standard().encode(SampleSession.SHOPPING_CART.attributes());
    String whole = tree(bytes);

    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> tree(cut)).isInstanceOf(TranscodingException.class);
      String shown = treeOfDamaged(cut);
      assertThat(whole).startsWith(shown);
    }
    byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
    assertThat(treeOfDamaged(half)).contains("sku: java.lang.String SKU-10001");
  }

  @ParameterizedTest
  @EnumSource(names = {"PERSONS_10", "FORM_WITH_ERRORS", "UNMODIFIABLE_SORTED_SET", "EXCEPTION"})
  void everyBitMayBeWrong(SampleSession sample) throws Exception {
    byte[] bytes = Codec.standard().encode(sample.attributes());
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    Random random = new Random(44);

    for (int i = 0; i < FLIPS; i++) {
      byte[] flipped = bytes.clone();
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
      long before = threads.getCurrentThreadAllocatedBytes();
      treeOfDamaged(flipped);
      assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MAX_ALLOCATED);
    }
  }
}

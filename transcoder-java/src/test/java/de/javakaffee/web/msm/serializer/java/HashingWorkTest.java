package de.javakaffee.web.msm.serializer.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values whose hash codes take for ever are refused; ordinary nesting and sharing is not. */
class HashingWorkTest {
  private static final Duration GENEROUS = Duration.ofSeconds(20);
  private static final String REASON =
      "attribute \"value\": the keys of its sets and maps share what they hold so often that hashing them takes more"
          + " than 100\\d{5} steps";

  private final Transcoder transcoder = Codec.standard();

  static List<HashingBombs.Bomb> bombs() {
    return HashingBombs.all();
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void bombsAreRefusedBeforeTheyAreRead(HashingBombs.Bomb bomb) throws Exception {
    byte[] bytes = Codec.permissivelyEncoded(bomb.value());

    assertTimeoutPreemptively(
        GENEROUS,
        () ->
            assertThatThrownBy(() -> transcoder.decode(bytes))
                .isInstanceOf(TranscodingException.class)
                .hasMessageMatching(REASON));
  }

  @ParameterizedTest
  @MethodSource("bombs")
  void bombsAreNotWrittenEither(HashingBombs.Bomb bomb) {
    assertTimeoutPreemptively(
        GENEROUS,
        () ->
            assertThatThrownBy(() -> transcoder.encode(Map.of("value", bomb.value())))
                .isInstanceOf(TranscodingException.class)
                .hasMessageMatching(REASON));
  }

  @Test
  void thePublishedBombIsSmall() throws Exception {
    assertThat(Codec.permissivelyEncoded(HashingBombs.nestedSets())).hasSizeLessThan(6_000);
  }

  @Test
  void hashContainersNestedEightDeepPass() throws Exception {
    Object value = nested(8);

    assertThat(Codec.roundTrip(transcoder, value)).isEqualTo(value);
  }

  private static Object nested(int depth) {
    if (depth == 0) {
      return "leaf";
    }
    Map<Object, Object> map = new HashMap<>();
    map.put(new HashSet<>(List.of(nested(depth - 1), "a" + depth)), nested(depth - 1));
    map.put("b", new ArrayList<>(List.of(nested(depth - 1))));
    return map;
  }

  @Test
  void oneHundredThousandSmallKeysPass() throws Exception {
    Map<List<Object>, Object> map = new HashMap<>();
    for (int i = 0; i < 100_000; i++) {
      map.put(new ArrayList<>(List.of(i, Set.of("x"))), i);
    }

    assertThat(Codec.roundTrip(transcoder, map)).isEqualTo(map);
  }

  @Test
  void whatIsNotAKeyMayBeSharedAsOftenAsItLikes() throws Exception {
    List<Object> shared = HashingBombs.sharedTwiceOnEveryLevel(100);

    Map<String, Object> decoded = Codec.roundTrip(transcoder, new HashMap<>(Map.of("a", shared)));

    assertThat(decoded).containsOnlyKeys("a");
  }

  @Test
  void treesWithReferencesToTheParentPass() throws Exception {
    Map<String, Object> root = new HashMap<>();
    List<Object> children = new ArrayList<>();
    root.put("children", children);
    for (int i = 0; i < 1_000; i++) {
      Map<String, Object> child = new HashMap<>();
      child.put("parent", root);
      child.put("siblings", children);
      children.add(child);
    }

    Map<String, Object> decoded = Codec.roundTrip(transcoder, root);

    assertThat((List<?>) decoded.get("children")).hasSize(1_000);
    assertThat(Codec.roundTrip(transcoder, List.of(root))).hasSize(1);
    assertThat(Codec.roundTrip(transcoder, Map.of("root", root))).containsOnlyKeys("root");
    assertThat(Codec.roundTrip(transcoder, Collections.nCopies(3, root))).hasSize(3);
  }

  @Test
  void aSetThatHoldsItselfPasses() throws Exception {
    Set<Object> set = new HashSet<>();
    set.add(set);

    Set<Object> decoded = Codec.roundTrip(transcoder, set);

    assertThat(decoded.iterator().next()).isSameAs(decoded);
  }
}

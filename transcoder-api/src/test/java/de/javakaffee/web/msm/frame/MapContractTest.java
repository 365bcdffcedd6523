package de.javakaffee.web.msm.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.javakaffee.web.msm.frame.Values.Note;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a concurrent map promises. */
final class MapContractTest {
  private final TestSession session =
      TestSession.empty().with("n", new Note("n")).with("i", 1).elsewhere();
  private final SessionAttributes map = session.attributes;

  @Test
  @SuppressWarnings("NullAway") // to see what happens
  void nullsAreRefused() {
    assertThatNullPointerException().isThrownBy(() -> map.get(null)).withMessage("name");
    assertThatNullPointerException().isThrownBy(() -> map.containsKey(null)).withMessage("name");
    assertThatNullPointerException().isThrownBy(() -> map.remove(null)).withMessage("name");
    assertThatNullPointerException().isThrownBy(() -> map.put(null, 1)).withMessage("name");
    assertThatNullPointerException().isThrownBy(() -> map.put("n", null)).withMessage("value");
    assertThatNullPointerException().isThrownBy(() -> map.replace("n", null)).withMessage("value");
    assertThat(map.keySet()).containsExactly("i", "n");
    assertThat(map.maybeChanged()).isFalse();
  }

  @Test
  void putIfAbsentPutsIfAbsent() {
    assertThat(map.putIfAbsent("i", 2)).isEqualTo(1);
    assertThat(map.putIfAbsent("new", 2)).isNull();

    assertThat(map.get("i")).isEqualTo(1);
    assertThat(map.get("new")).isEqualTo(2);
    assertThat(session.changed()).containsExactly("new");
  }

  @Test
  void aValueIsRemovedIfItEquals() {
    assertThat(map.remove("n", new Note("m"))).isFalse();
    assertThat(map.remove("absent", new Note("n"))).isFalse();
    assertThat(map.remove("i", null)).isFalse();
    assertThat(map.maybeChanged()).isFalse();
    assertThat(map.remove("n", new Note("n"))).isTrue();

    assertThat(map.keySet()).containsExactly("i");
  }

  @Test
  void aValueIsReplacedIfItEquals() {
    assertThat(map.replace("n", new Note("m"), 1)).isFalse();
    assertThat(map.replace("absent", 1, 1)).isFalse();
    assertThat(map.maybeChanged()).isFalse();
    assertThat(map.replace("n", new Note("n"), 1)).isTrue();

    assertThat(map.get("n")).isEqualTo(1);
  }

  @Test
  void aValueIsReplacedIfItIsThere() {
    assertThat(map.replace("absent", 1)).isNull();
    assertThat(map.replace("n", 1)).isEqualTo(new Note("n"));

    assertThat(map.keySet()).containsExactly("i", "n");
    assertThat(map.get("n")).isEqualTo(1);
  }

  @Test
  void computationsWork() {
    assertThat(map.merge("i", 1, (one, other) -> (Integer) one + (Integer) other)).isEqualTo(2);
    assertThat(map.computeIfAbsent("j", name -> 5)).isEqualTo(5);
    assertThat(map.computeIfPresent("j", (name, value) -> null)).isNull();
    assertThat(map.compute("k", (name, value) -> value == null ? 1 : 2)).isEqualTo(1);

    assertThat(map).isEqualTo(Map.of("i", 2, "n", new Note("n"), "k", 1));
  }

  @Test
  void removingWhatIsNotThereIsNoChange() {
    assertThat(map.remove("absent")).isNull();

    assertThat(map.maybeChanged()).isFalse();
  }

  @Test
  void clearingRemovesAllWithoutDecoding() {
    map.clear();

    assertThat(map).isEmpty();
    assertThat(map.maybeChanged()).isTrue();
    assertThat(session.transcoder.decoded).isEmpty();
    assertThat(session.changed()).containsExactly("i", "n");
  }

  @Test
  void snapshotsCannotBeWrittenTo() {
    assertThatThrownBy(() -> map.keySet().remove("i"))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> map.entrySet().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> map.values().remove(1))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void itIsEqualToAMapOfTheSameValues() {
    assertThat(map).isEqualTo(Map.of("n", new Note("n"), "i", 1));
    assertThat(map).hasSameHashCodeAs(Map.of("n", new Note("n"), "i", 1));
  }

  @Test
  void noValueIsPrinted() {
    assertThat(map).hasToString("attributes [i, n]");
    assertThat(session.transcoder.decoded).isEmpty();
  }
}

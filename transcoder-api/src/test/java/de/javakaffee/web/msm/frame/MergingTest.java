package de.javakaffee.web.msm.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What holds of merging whatever was changed; a failure names the seed that shows it again. */
final class MergingTest {
  private static final int SEEDS = 2_000;

  @Test
  void mergingOntoTheBaseIsWhatWeHave() {
    for (int seed = 0; seed < SEEDS; seed++) {
      RandomSessions random = new RandomSessions(seed);
      EncodedAttributes base = random.session();
      Encoding ours = random.change(base, RandomSessions.NAMES);

      assertThat(ours.mergedOnto(base)).as("seed %d", seed).isEqualTo(ours.attributes());
      assertThat(ours.conflicts(base)).as("seed %d", seed).isEmpty();
    }
  }

  @Test
  void mergingTwiceIsMergingOnce() {
    for (int seed = 0; seed < SEEDS; seed++) {
      RandomSessions random = new RandomSessions(seed);
      EncodedAttributes base = random.session();
      Encoding ours = random.change(base, RandomSessions.NAMES);
      EncodedAttributes theirs = random.change(base, RandomSessions.NAMES).attributes();
      EncodedAttributes merged = ours.mergedOnto(theirs);

      assertThat(ours.mergedOnto(merged)).as("seed %d", seed).isEqualTo(merged);
    }
  }

  @Test
  void everyChangedNameIsOursAndEveryOtherTheirs() {
    for (int seed = 0; seed < SEEDS; seed++) {
      RandomSessions random = new RandomSessions(seed);
      EncodedAttributes base = random.session();
      Encoding ours = random.change(base, RandomSessions.NAMES);
      EncodedAttributes theirs = random.change(base, RandomSessions.NAMES).attributes();
      EncodedAttributes merged = ours.mergedOnto(theirs);

      for (String name : RandomSessions.NAMES) {
        Optional<Frame> expected =
            (ours.changed().contains(name) ? ours.attributes() : theirs).frameOf(name);
        assertThat(merged.frameOf(name)).as("seed %d, \"%s\"", seed, name).isEqualTo(expected);
      }
    }
  }

  @Test
  void disjointChangesOfThreeMeetInEveryOrder() {
    for (int seed = 0; seed < SEEDS; seed++) {
      RandomSessions random = new RandomSessions(seed);
      EncodedAttributes base = random.session();
      List<String> names = new ArrayList<>(RandomSessions.NAMES);
      Collections.rotate(names, random.below(names.size()));
      Encoding one = random.change(base, names.subList(0, 3));
      Encoding two = random.change(base, names.subList(3, 6));
      Encoding three = random.change(base, names.subList(6, 9));

      EncodedAttributes expected = merged(one, two, three);
      for (Encoding each : List.of(one, two, three)) {
        each.changed()
            .forEach(
                name ->
                    assertThat(expected.frameOf(name)).isEqualTo(each.attributes().frameOf(name)));
      }
      assertThat(
              List.of(
                  merged(one, three, two),
                  merged(two, one, three),
                  merged(two, three, one),
                  merged(three, one, two),
                  merged(three, two, one)))
          .as("seed %d", seed)
          .containsOnly(expected);
      assertThat(one.conflicts(two.attributes())).as("seed %d", seed).isEmpty();
    }
  }

  private static EncodedAttributes merged(Encoding first, Encoding... others) {
    EncodedAttributes merged = first.attributes();
    for (Encoding each : others) {
      merged = each.mergedOnto(merged);
    }
    return merged;
  }
}

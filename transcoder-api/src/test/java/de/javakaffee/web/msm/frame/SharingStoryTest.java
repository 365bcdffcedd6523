package de.javakaffee.web.msm.frame;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.frame.Values.Note;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Attributes begin and cease to share objects, as chance has it, in one Tomcat after the other. Who
 * shares what is the same after each save as before. A failure names the seed that shows it again.
 */
final class SharingStoryTest {
  private static final int SEEDS = 400;
  private static final int STEPS = 40;
  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");

  @Test
  void whoSharesWhatIsStored() {
    for (int seed = 0; seed < SEEDS; seed++) {
      try {
        new Story(seed).tell();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  /** Attributes are lists of notes, which others may hold as well. */
  private static final class Story {
    private final Random random;
    private TestSession active = TestSession.empty();
    private TestSession passive = TestSession.empty();
    private int texts;

    Story(long seed) {
      this.random = new Random(seed);
    }

    void tell() {
      for (int step = 0; step < STEPS; step++) {
        use();
        if (random.nextInt(4) == 0) {
          moveOn();
        }
      }
      moveOn();
    }

    private void use() {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      switch (random.nextInt(8)) {
        case 0 -> active.with(name, new ArrayList<>(List.of(note())));
        case 1 -> active.attributes.remove(name);
        case 2 -> active.get(name);
        case 3 -> list(name).add(note());
        case 4, 5 -> {
          List<Note> from = list(NAMES.get(random.nextInt(NAMES.size())));
          if (!from.isEmpty()) {
            list(name).add(from.get(random.nextInt(from.size())));
          }
        }
        case 6 -> {
          List<Note> list = list(name);
          if (!list.isEmpty()) {
            int index = random.nextInt(list.size());
            list.set(index, new Note(list.get(index).text));
          }
        }
        default -> {
          List<Note> list = list(name);
          if (!list.isEmpty()) {
            list.get(random.nextInt(list.size())).text = "t" + ++texts;
          }
        }
      }
    }

    private Note note() {
      return new Note("t" + ++texts);
    }

    @SuppressWarnings("unchecked") // nothing else is put
    private List<Note> list(String name) {
      if (!active.attributes.containsKey(name)) {
        active.with(name, new ArrayList<Note>());
      }
      return (List<Note>) Objects.requireNonNull(active.get(name));
    }

    private void moveOn() {
      EncodedAttributes stored = active.stored(active.encode());
      String shape = shape(active);
      assertThat(shape(TestSession.loaded(stored))).isEqualTo(shape);
      assertThat(active.audit().changed()).isEmpty();
      passive.attributes.refresh(TestSession.throughTheStore(stored));
      assertThat(passive.changed()).isEmpty();
      if (random.nextBoolean()) {
        assertThat(shape(passive)).isEqualTo(shape);
      }
      if (random.nextInt(3) == 0) {
        TestSession next = passive;
        passive = active;
        active = next;
      }
    }

    /** Which note is where: equal strings mean equal content and equal sharing. */
    private static String shape(TestSession session) {
      IdentityHashMap<Object, Integer> numbers = new IdentityHashMap<>();
      Map<String, List<String>> shape = new TreeMap<>();
      session.attributes.forEach(
          (name, value) -> {
            List<String> notes = new ArrayList<>();
            for (Object note : (List<?>) value) {
              Integer number = numbers.computeIfAbsent(note, n -> numbers.size());
              notes.add(note + " #" + number);
            }
            shape.put(name, notes);
          });
      return shape.toString();
    }
  }
}

package de.javakaffee.web.msm.frame;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.frame.Values.Note;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two Tomcats use one session, as chance has it, and store it under conditions, merging. No update
 * is lost unless both changed the same name at once. A failure names the seed that shows it again.
 */
final class TwoTomcatsTest {
  private static final int SEEDS = 500;
  private static final int STEPS = 60;
  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");

  @ParameterizedTest
  @EnumSource
  void noUpdateIsLost(ChangeDetection detection) {
    for (int seed = 0; seed < SEEDS; seed++) {
      Story story = new Story(seed, detection);
      try {
        story.tell();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  /** One of the two, and what it should have. */
  private static final class Tomcat {
    final TestSession session;
    final ExpectedAttributes expected = new ExpectedAttributes();
    long version;

    Tomcat(ChangeDetection detection) {
      session = TestSession.empty(detection);
    }
  }

  private static final class Story {
    private final Random random;
    private final ChangeDetection detection;
    private final Tomcat one;
    private final Tomcat two;
    private final SharedStore store = new SharedStore();
    private Map<String, String> inStore = Map.of();
    private int texts;

    Story(long seed, ChangeDetection detection) {
      this.random = new Random(seed);
      this.detection = detection;
      this.one = new Tomcat(detection);
      this.two = new Tomcat(detection);
    }

    void tell() {
      for (int step = 0; step < STEPS; step++) {
        boolean first = random.nextBoolean();
        Tomcat tomcat = first ? one : two;
        switch (random.nextInt(8)) {
          case 0 -> refresh(tomcat);
          case 1, 2 -> save(tomcat, first ? two : one, true);
          default -> use(tomcat);
        }
        if (random.nextInt(5) == 0) {
          check(tomcat);
        }
      }
      for (Tomcat tomcat : List.of(one, two, one)) {
        save(tomcat, tomcat, false);
        refresh(tomcat);
        check(tomcat);
      }
      refresh(two);
      check(two);
      assertThat(two.expected.here).isEqualTo(one.expected.here);
      assertThat(contentOf(TestSession.loaded(store.read().attributes()))).isEqualTo(inStore);
    }

    private void use(Tomcat tomcat) {
      String name = NAMES.get(random.nextInt(NAMES.size()));
      switch (random.nextInt(6)) {
        case 0 -> {
          String text = text();
          tomcat.session.with(name, new Note(text));
          tomcat.expected.set(name, text);
        }
        case 1 -> {
          String text = "scalar " + text();
          tomcat.session.with(name, text);
          tomcat.expected.set(name, text);
        }
        case 2 -> {
          tomcat.session.attributes.remove(name);
          tomcat.expected.remove(name);
        }
        case 3 -> tomcat.session.get(name);
        default -> {
          if (tomcat.session.get(name) instanceof Note note) {
            note.text = text();
            tomcat.expected.mutate(name, note.text);
            if (detection == ChangeDetection.SET) {
              tomcat.session.with(name, note);
              tomcat.expected.set(name, note.text);
            }
          }
        }
      }
    }

    /** Mostly a new one; what is equal to what is stored is no change. */
    private String text() {
      return "t" + (random.nextInt(4) == 0 ? random.nextInt(1 + texts) : ++texts);
    }

    private void refresh(Tomcat tomcat) {
      SharedStore.Version newest = store.read();
      if (newest.number() != tomcat.version) {
        tomcat.session.attributes.refresh(newest.attributes());
        tomcat.expected.refresh(inStore);
        tomcat.version = newest.number();
      }
    }

    private void save(Tomcat tomcat, Tomcat other, boolean othersGoOn) {
      SessionAttributes attributes = tomcat.session.attributes;
      Encoding encoding = tomcat.session.encode();
      assertThat(encoding.changed()).isEqualTo(tomcat.expected.encode());
      if (othersGoOn) {
        use(tomcat);
        if (random.nextBoolean()) {
          use(other);
          save(other, other, false);
        }
        use(tomcat);
      }
      if (random.nextInt(4) == 0) {
        encoding = attributes.confirmed(encoding);
      }
      boolean othersUseIt = random.nextBoolean();
      if (encoding.changed().isEmpty()) {
        attributes.stored(encoding, encoding.attributes(), othersUseIt);
        tomcat.expected.stored(tomcat.expected.mergedOnto(tomcat.expected.known()));
        return;
      }
      EncodedAttributes written = encoding.attributes();
      long known = tomcat.version;
      Optional<SharedStore.Version> theirs = store.write(written, known);
      Map<String, String> content = tomcat.expected.mergedOnto(tomcat.expected.known());
      while (theirs.isPresent()) {
        known = theirs.get().number();
        written = encoding.mergedOnto(theirs.get().attributes());
        content = tomcat.expected.mergedOnto(inStore);
        theirs = store.write(written, known);
      }
      inStore = content;
      tomcat.version = known + 1;
      attributes.stored(encoding, written, othersUseIt);
      tomcat.expected.stored(content);
    }

    private void check(Tomcat tomcat) {
      assertThat(tomcat.session.attributes.keySet()).isEqualTo(tomcat.expected.here.keySet());
      assertThat(contentOf(tomcat.session)).isEqualTo(tomcat.expected.here);
    }

    private static Map<String, String> contentOf(TestSession session) {
      Map<String, String> content = new TreeMap<>();
      session.attributes.forEach(
          (name, value) -> content.put(name, value instanceof Note note ? note.text : "" + value));
      return content;
    }
  }
}

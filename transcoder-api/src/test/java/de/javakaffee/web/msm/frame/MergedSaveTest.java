package de.javakaffee.web.msm.frame;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.frame.Values.Box;
import de.javakaffee.web.msm.frame.Values.Connection;
import de.javakaffee.web.msm.frame.Values.Note;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two Tomcats changed a session at once: the second one puts its changes onto those of the first.
 */
final class MergedSaveTest {
  private TestSession here = TestSession.empty();
  private TestSession there = TestSession.empty();

  @BeforeEach
  void bothHaveTheSession() {
    Note shared = new Note("shared");
    EncodedAttributes stored =
        TestSession.empty()
            .with("a", new Note("a"))
            .with("b", new Note("b"))
            .with("p", new Box(shared))
            .with("q", new Box(shared))
            .save();
    here = TestSession.loaded(stored);
    there = TestSession.loaded(stored);
  }

  /** What is stored in the end. */
  private EncodedAttributes merge(Encoding encoding) {
    EncodedAttributes theirs = TestSession.throughTheStore(there.save());
    EncodedAttributes merged = encoding.mergedOnto(theirs);
    here.attributes.stored(encoding, merged, false);
    return merged;
  }

  @Test
  void bothSidesValuesAreThere() {
    here.get("a", Note.class).text = "ours";
    here.with("mine", 1);
    there.get("b", Note.class).text = "theirs";
    there.with("yours", 2);

    EncodedAttributes merged = merge(here.encode());

    for (TestSession session : new TestSession[] {here, TestSession.loaded(merged)}) {
      assertThat(session.get("a")).isEqualTo(new Note("ours"));
      assertThat(session.get("b")).isEqualTo(new Note("theirs"));
      assertThat(session.get("mine")).isEqualTo(1);
      assertThat(session.get("yours")).isEqualTo(2);
    }
    assertThat(here.changed()).isEmpty();
  }

  @Test
  void theirsIsDecodedWhenItIsAskedForAndOursIsNot() {
    Note a = here.get("a", Note.class);
    a.text = "ours";
    there.get("b", Note.class).text = "theirs";

    merge(here.encode());
    assertThat(here.transcoder.decoded).containsExactly("a");

    assertThat(here.get("a")).isSameAs(a);
    assertThat(here.get("b")).isEqualTo(new Note("theirs"));
    assertThat(here.transcoder.decoded).containsExactly("a", "b");
  }

  @Test
  void whereBothChangedOneNameOursWins() {
    here.get("a", Note.class).text = "ours";
    there.get("a", Note.class).text = "theirs";
    Encoding encoding = here.encode();
    EncodedAttributes theirs = there.save();

    assertThat(encoding.conflicts(theirs)).containsExactly("a");
    EncodedAttributes merged = merge(encoding);

    assertThat(here.get("a")).isEqualTo(new Note("ours"));
    assertThat(TestSession.loaded(merged).get("a")).isEqualTo(new Note("ours"));
    assertThat(here.changed()).isEmpty();
  }

  @Test
  void whatWasOnlyReadHereIsTheirs() {
    Note a = here.get("a", Note.class);
    here.with("i", 1);
    there.get("a", Note.class).text = "theirs";

    merge(here.encode());

    assertThat(here.get("a")).isNotSameAs(a).isEqualTo(new Note("theirs"));
    assertThat(here.changed()).isEmpty();
  }

  @Test
  void removedThereAndReadHereIsRemoved() {
    here.get("a");
    here.with("i", 1);
    there.attributes.remove("a");

    EncodedAttributes merged = merge(here.encode());

    assertThat(here.get("a")).isNull();
    assertThat(merged.directory()).doesNotContainKey("a");
  }

  @Test
  void oneMemberOfAGroupReplacedThereIsTheirsAndTheOtherStays() {
    Box p = here.get("p", Box.class);
    here.with("i", 1);
    there.with("q", new Note("theirs"));

    EncodedAttributes merged = merge(here.encode());

    assertThat(here.get("p")).isSameAs(p);
    assertThat(here.get("q")).isEqualTo(new Note("theirs"));
    assertThat(TestSession.loaded(merged).get("p", Box.class).content)
        .isEqualTo(new Note("shared"));
  }

  @Test
  void whatIsPutWhileItIsMergedSurvives() {
    here.with("a", new Note("1"));
    there.get("a", Note.class).text = "theirs";
    there.get("b", Note.class).text = "theirs";
    Encoding encoding = here.encode();
    here.with("a", new Note("2")).with("b", new Note("2"));

    merge(encoding);

    assertThat(here.get("a")).isEqualTo(new Note("2"));
    assertThat(here.get("b")).isEqualTo(new Note("2"));
    assertThat(here.changed()).containsExactly("a", "b");
  }

  @Test
  void whatIsRefusedHereAndAddedThereIsTheirs() {
    here.with("x", new Connection()).with("i", 1);
    there.with("x", new Note("theirs"));

    EncodedAttributes merged = merge(here.encode());

    assertThat(TestSession.loaded(merged).get("x")).isEqualTo(new Note("theirs"));
    assertThat(here.get("x")).isEqualTo(new Note("theirs"));
    assertThat(here.changed()).isEmpty();
  }

  @Test
  void whatIsUnsettledHereStaysWhateverTheyDid() {
    here.with("a", new Note("ours")).with("i", 1);
    here.transcoder.beforeEncode =
        attributes -> {
          throw new ConcurrentModificationException();
        };
    there.get("a", Note.class).text = "theirs";
    Encoding encoding = here.encode();
    here.transcoder.beforeEncode = attributes -> {};

    merge(encoding);

    assertThat(here.get("a")).isEqualTo(new Note("ours"));
    assertThat(here.changed()).containsExactly("a");
  }

  @Test
  void aFalseChangeDoesNotReplaceTheirs() {
    Map<Object, Object> presized = new HashMap<>(1000);
    for (int i = 0; i < 20; i++) {
      presized.put("key " + i, i);
    }
    EncodedAttributes stored = TestSession.empty().with("m", presized).save();
    here = TestSession.loaded(stored);
    there = TestSession.loaded(stored);
    here.get("m");
    here.with("i", 1);
    there.with("m", new Note("theirs"));

    merge(here.encode());

    assertThat(here.get("m")).isEqualTo(new Note("theirs"));
  }
}

package de.javakaffee.web.msm.frame;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.frame.Values.Box;
import de.javakaffee.web.msm.frame.Values.Connection;
import de.javakaffee.web.msm.frame.Values.Flexible;
import de.javakaffee.web.msm.frame.Values.Note;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another Tomcat stored a newer version of a session that is in use here. */
final class RefreshTest {
  private TestSession here = TestSession.empty();
  private TestSession there = TestSession.empty();

  @BeforeEach
  void bothHaveTheSession() {
    Note shared = new Note("shared");
    EncodedAttributes stored =
        TestSession.empty()
            .with("a", new Note("a"))
            .with("b", new Note("b"))
            .with("i", 1)
            .with("p", new Box(shared))
            .with("q", new Box(shared))
            .save();
    here = TestSession.loaded(stored);
    there = TestSession.loaded(stored);
  }

  private void refresh() {
    here.attributes.refresh(TestSession.throughTheStore(there.save()));
  }

  @Test
  void whatChangedThereIsDecodedAnewAndTheRestKeepsItsObjects() {
    Object a = here.get("a");
    Object b = here.get("b");
    here.save();
    there.get("a", Note.class).text = "theirs";
    there.with("i", 2);

    refresh();

    assertThat(here.get("b")).isSameAs(b);
    assertThat(here.get("a")).isNotSameAs(a).isEqualTo(new Note("theirs"));
    assertThat(here.get("i")).isEqualTo(2);
    assertThat(here.transcoder.decoded).containsExactly("a", "b", "a");
    assertThat(here.changed()).isEmpty();
  }

  @Test
  void nothingIsDecodedBeforeItIsAskedFor() {
    there.get("a", Note.class).text = "theirs";
    there.with("new", new Note("new"));

    refresh();

    assertThat(here.attributes.keySet()).containsExactly("a", "b", "i", "new", "p", "q");
    assertThat(here.attributes.maybeChanged()).isFalse();
    assertThat(here.transcoder.decoded).isEmpty();
    assertThat(here.get("new")).isEqualTo(new Note("new"));
  }

  @Test
  void whatIsChangedHereAndNotStoredYetStays() {
    here.get("a", Note.class).text = "ours";
    here.with("i", 7).with("mine", new Note("mine"));
    there.get("a", Note.class).text = "theirs";
    there.get("b", Note.class).text = "theirs";
    there.with("i", 8);

    refresh();

    assertThat(here.get("a")).isEqualTo(new Note("ours"));
    assertThat(here.get("b")).isEqualTo(new Note("theirs"));
    assertThat(here.get("i")).isEqualTo(7);
    assertThat(here.attributes.maybeChanged()).isTrue();
    assertThat(here.changed()).containsExactly("a", "i", "mine");
  }

  @Test
  void aSharedObjectChangedHereIsKeptUnderAllItsNames() {
    ((Note) here.get("p", Box.class).content).text = "ours";
    there.with("q", new Note("theirs"));

    refresh();

    assertThat(here.get("q", Box.class).content)
        .isEqualTo(new Note("ours"))
        .isSameAs(here.get("p", Box.class).content);
    TestSession elsewhere = here.elsewhere();
    assertThat(elsewhere.get("q", Box.class).content)
        .isEqualTo(new Note("ours"))
        .isSameAs(elsewhere.get("p", Box.class).content);
  }

  @Test
  void whatBelongsToAChangedObjectIsKeptThoughNobodyTouchedIt() {
    Box p = here.get("p", Box.class);
    here.save();
    ((Note) p.content).text = "ours";
    here.get("p");
    there.attributes.remove("q");
    there.with("p", new Note("theirs"));

    refresh();

    assertThat(here.changed()).containsExactly("p", "q");
    assertThat(here.elsewhere().get("q", Box.class).content).isEqualTo(new Note("ours"));
  }

  @Test
  void whatIsRemovedHereStaysRemoved() {
    here.attributes.remove("a");
    there.get("a", Note.class).text = "theirs";
    there.get("b", Note.class).text = "theirs";

    refresh();

    assertThat(here.attributes.keySet()).containsExactly("b", "i", "p", "q");
    assertThat(here.changed()).containsExactly("a");
  }

  @Test
  void whatIsRemovedThereVanishes() {
    here.get("a");
    there.attributes.remove("a");
    there.attributes.remove("i");

    refresh();

    assertThat(here.attributes.keySet()).containsExactly("b", "p", "q");
    assertThat(here.get("a")).isNull();
    assertThat(here.changed()).isEmpty();
  }

  @Test
  void whatIsRemovedThereStaysIfItIsChangedHere() {
    here.get("a", Note.class).text = "ours";
    there.attributes.remove("a");

    refresh();

    assertThat(here.get("a")).isEqualTo(new Note("ours"));
    assertThat(here.changed()).containsExactly("a");
    assertThat(here.elsewhere().get("a")).isEqualTo(new Note("ours"));
  }

  @Test
  void whatLivesInThisJvmOnlyStays() {
    Connection connection = new Connection();
    here.with("bad", connection).with(TestSession.FILTERED, 1);
    here.save();
    there.with("i", 2);

    refresh();

    assertThat(here.get("bad")).isSameAs(connection);
    assertThat(here.get(TestSession.FILTERED)).isEqualTo(1);
    assertThat(here.attributes.localOnly()).containsExactly("bad", TestSession.FILTERED);
    assertThat(here.changed()).isEmpty();
  }

  @Test
  void whatCannotBeStoredAndIsNotKnownToBeSoYetStays() {
    Connection connection = new Connection();
    here.with("bad", connection);
    here.with("a", new Connection());
    there.get("b", Note.class).text = "theirs";

    refresh();

    assertThat(here.get("bad")).isSameAs(connection);
    assertThat(here.get("a")).isInstanceOf(Connection.class);
    assertThat(here.changed()).containsExactly("a");
  }

  @Test
  void aValueStoredThereTakesThePlaceOfOneThatCannotBeStored() {
    here.with("f", new Flexible());
    here.get("f", Flexible.class).part = new Connection();
    here.save();
    there.with("f", new Note("theirs"));

    refresh();

    assertThat(here.get("f")).isEqualTo(new Note("theirs"));
    assertThat(here.attributes.localOnly()).isEmpty();
    here.with("i", 5);
    assertThat(here.changed()).containsExactly("i");
  }

  @Test
  void aRequestThatHoldsAnUnchangedValueGoesOnWithIt() {
    Note a = here.get("a", Note.class);
    there.get("b", Note.class).text = "theirs";

    refresh();
    a.text = "ours";

    assertThat(here.attributes.maybeChanged()).isTrue();
    assertThat(here.changed()).containsExactly("a");
  }

  @Test
  void anEqualValueSetAnewGoesOnBeingTheOneInUse() {
    Note mine = new Note("a");
    here.attributes.remove("a");
    here.with("a", mine);
    there.get("b", Note.class).text = "theirs";

    refresh();

    assertThat(here.get("a")).isSameAs(mine);
  }

  @Test
  void groupsThatUnitedThereAreDecodedTogether() {
    here.get("a");
    here.get("p");
    here.save();
    there.with("a", new Box(there.get("p", Box.class).content));

    refresh();

    assertThat(here.get("a", Box.class).content)
        .isSameAs(here.get("q", Box.class).content)
        .isSameAs(here.get("p", Box.class).content);
  }

  @Test
  void whatComesBackIntoItsGroupIsDecodedWithIt() {
    here.get("p");
    here.save();
    Object q = there.get("q", Box.class);
    there.attributes.remove("q");
    refresh();
    there.with("q", q);
    there.get("p");

    refresh();

    assertThat(here.get("q", Box.class).content).isSameAs(here.get("p", Box.class).content);
  }

  @Test
  void twoMembersOfAGroupNeedNotShareTheirFate() {
    Box p = here.get("p", Box.class);
    here.save();
    there.with("q", new Note("theirs"));

    refresh();

    assertThat(here.get("p")).isSameAs(p);
    assertThat(here.get("q")).isEqualTo(new Note("theirs"));
    assertThat(here.changed()).isEmpty();
  }

  @Test
  void theSameVersionChangesNothing() {
    Object a = here.get("a");
    here.with("i", 2);

    refresh();

    assertThat(here.get("a")).isSameAs(a);
    assertThat(here.changed()).containsExactly("i");
  }
}

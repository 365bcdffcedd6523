package de.javakaffee.web.msm.frame;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.frame.Values.Activated;
import de.javakaffee.web.msm.frame.Values.Bound;
import de.javakaffee.web.msm.frame.Values.Note;
import org.junit.jupiter.api.Test;

/** Values that are listeners are known as such without being decoded. */
final class ListenerFlagsTest {

  private static TestSession loaded() {
    return TestSession.empty()
        .with("activated", new Activated("activated"))
        .with("bound", new Bound("bound"))
        .with("note", new Note("note"))
        .elsewhere();
  }

  @Test
  void activationListenersAreKnownWithoutDecoding() {
    TestSession session = loaded();

    assertThat(session.attributes.activationListeners()).containsExactly("activated");
    assertThat(session.transcoder.decoded).isEmpty();
  }

  @Test
  void activationListenersAreThoseThatAreAlive() {
    TestSession session = loaded();

    session.with("activated", new Note("no more")).with("new", new Activated("new"));

    assertThat(session.attributes.activationListeners()).containsExactly("new");
    assertThat(session.elsewhere().attributes.activationListeners()).containsExactly("new");
  }

  @Test
  void aReplacedValueIsDecodedOnlyIfItWantsToKnow() {
    TestSession session = loaded();

    assertThat(session.attributes.put("note", 1)).isNull();
    assertThat(session.transcoder.decoded).isEmpty();
    assertThat(session.attributes.put("bound", 1)).isEqualTo(new Bound("bound"));
    assertThat(session.transcoder.decoded).containsExactly("bound");
  }

  @Test
  void aRemovedValueIsDecodedOnlyIfItWantsToKnow() {
    TestSession session = loaded();

    assertThat(session.attributes.remove("note")).isNull();
    assertThat(session.transcoder.decoded).isEmpty();
    assertThat(session.attributes.remove("bound")).isEqualTo(new Bound("bound"));
    assertThat(session.transcoder.decoded).containsExactly("bound");
    assertThat(session.attributes.keySet()).containsExactly("activated");
  }

  @Test
  void oldValuesAreDecodedForListenersOfTheApplication() {
    TestSession session = loaded();
    session.wantsOldValues = true;

    assertThat(session.attributes.put("note", 1)).isEqualTo(new Note("note"));
    assertThat(session.attributes.remove("activated")).isEqualTo(new Activated("activated"));
    assertThat(session.attributes.remove("absent")).isNull();
    assertThat(session.attributes.put("new", 1)).isNull();
  }

  @Test
  void aLiveOldValueIsReturnedInAnyCase() {
    TestSession session = loaded();
    Note note = session.get("note", Note.class);

    assertThat(session.attributes.put("note", 1)).isSameAs(note);
    assertThat(session.attributes.remove("note")).isEqualTo(1);
  }

  @Test
  void aReplacedBoundValueOfAGroupDecodesItWhole() {
    Bound bound = new Bound("bound");
    TestSession session = TestSession.empty().with("a", bound).with("b", bound).elsewhere();

    Object old = session.attributes.put("a", 1);

    assertThat(session.get("b")).isSameAs(old);
    assertThat(session.transcoder.decoded).containsExactly("a+b");
  }
}

package de.javakaffee.web.msm.frame;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.frame.Values.Box;
import de.javakaffee.web.msm.frame.Values.Note;
import org.junit.jupiter.api.Test;

/** Attributes that share an object, and for how long. */
final class IdentityTest {

  /** {@code a} and {@code b} share a note, {@code c} is on its own. */
  private static EncodedAttributes pair() {
    Note shared = new Note("shared");
    return TestSession.empty()
        .with("a", new Box(shared))
        .with("b", new Box(shared))
        .with("c", new Box(new Note("own")))
        .save();
  }

  private static Object contentOf(TestSession session, String name) {
    return session.get(name, Box.class).content;
  }

  @Test
  void whoSharedAnObjectSharesItAfterTheRoundTrip() {
    TestSession session = TestSession.loaded(pair());

    assertThat(contentOf(session, "a"))
        .isSameAs(contentOf(session, "b"))
        .isEqualTo(new Note("shared"));
    assertThat(contentOf(session, "c")).isEqualTo(new Note("own"));
    assertThat(session.encode().base().frames()).hasSize(2);
  }

  @Test
  void anObjectUnderTwoNamesIsOne() {
    Note note = new Note("one");
    TestSession session = TestSession.empty().with("a", note).with("b", note).elsewhere();

    assertThat(session.get("a")).isSameAs(session.get("b"));
  }

  @Test
  void aChangeOfTheSharedObjectThroughOneNameIsAChangeOfBoth() {
    TestSession session = TestSession.loaded(pair());

    ((Note) contentOf(session, "a")).text = "new";
    Encoding encoding = session.encode();

    assertThat(encoding.changed()).containsExactly("a", "b");
    TestSession elsewhere = TestSession.loaded(encoding.attributes());
    assertThat(contentOf(elsewhere, "b"))
        .isSameAs(contentOf(elsewhere, "a"))
        .isEqualTo(new Note("new"));
  }

  @Test
  void groupsUniteWhenSharingBegins() {
    TestSession session = TestSession.loaded(pair());

    session.get("c", Box.class).content = contentOf(session, "a");
    Encoding encoding = session.encode();

    assertThat(encoding.changed()).containsExactly("a", "b", "c");
    assertThat(encoding.attributes().frames()).hasSize(1);
    TestSession elsewhere = TestSession.loaded(encoding.attributes());
    assertThat(contentOf(elsewhere, "c")).isSameAs(contentOf(elsewhere, "b"));
  }

  @Test
  void whatARemovedAttributeSharedIsStillSharedByItsSuccessor() {
    TestSession session = TestSession.loaded(pair());

    session.with("c", new Box(contentOf(session, "a")));
    session.attributes.remove("a");

    TestSession elsewhere = session.elsewhere();
    assertThat(elsewhere.attributes.keySet()).containsExactly("b", "c");
    assertThat(contentOf(elsewhere, "c")).isSameAs(contentOf(elsewhere, "b"));
  }

  @Test
  void groupsSplitWhenSharingEnds() {
    TestSession session = TestSession.loaded(pair());

    session.get("a", Box.class).content = new Note("other");
    Encoding encoding = session.encode();

    assertThat(encoding.changed()).contains("a");
    assertThat(encoding.attributes().frames()).hasSize(3);
    TestSession elsewhere = TestSession.loaded(encoding.attributes());
    assertThat(contentOf(elsewhere, "a")).isEqualTo(new Note("other"));
    assertThat(contentOf(elsewhere, "b")).isEqualTo(new Note("shared"));
  }

  @Test
  void groupsSplitAlsoWhereAnEqualObjectTookThePlaceOfTheSharedOne() {
    TestSession session = TestSession.loaded(pair());

    session.get("a", Box.class).content = new Note("shared");

    TestSession elsewhere = session.elsewhere();
    assertThat(contentOf(elsewhere, "a"))
        .isEqualTo(contentOf(elsewhere, "b"))
        .isNotSameAs(contentOf(elsewhere, "b"));
  }

  @Test
  void anEqualValueSetAnewLeavesItsGroup() {
    TestSession session = TestSession.loaded(pair());
    session.with("a", new Box(new Note("shared")));

    Encoding encoding = session.encode();

    assertThat(encoding.changed()).containsExactly("a");
    TestSession elsewhere = TestSession.loaded(encoding.attributes());
    assertThat(contentOf(elsewhere, "a")).isNotSameAs(contentOf(elsewhere, "b"));
  }

  @Test
  void whoStaysInAGroupThatAnotherLeftIsUnchanged() {
    TestSession session = TestSession.loaded(pair());
    session.get("b");
    session.with("a", new Box(new Note("new")));

    Encoding encoding = session.encode();

    assertThat(encoding.changed()).containsExactly("a");
    assertThat(encoding.attributes().frameOf("b")).isEqualTo(encoding.base().frameOf("b"));
  }

  @Test
  void groupsSplitAfterASave() {
    TestSession session = TestSession.loaded(pair());
    Box a = session.get("a", Box.class);
    session.save();

    session.with("c", new Box(a.content));
    session.get("a");
    session.save();
    session.get("c", Box.class).content = new Note("apart");
    EncodedAttributes stored = session.save();

    assertThat(stored.frames()).hasSize(2);
    assertThat(stored.frameOf("a")).isEqualTo(stored.frameOf("b"));
  }

  @Test
  void anAuditFindsSharingThatBeganBehindTheSession() {
    TestSession session = TestSession.loaded(pair());
    Box a = session.get("a", Box.class);
    session.save();

    session.with("d", new Box(a.content));
    session.save();
    Encoding audit = session.audit();

    assertThat(audit.changed()).containsExactly("a", "b", "d");
    TestSession elsewhere = TestSession.loaded(session.stored(audit));
    assertThat(contentOf(elsewhere, "d")).isSameAs(contentOf(elsewhere, "b"));
  }

  @Test
  void aRemovedMemberOfAnUndecodedGroupIsMaskedWithoutDecoding() {
    TestSession session = TestSession.loaded(pair());

    session.attributes.remove("a");
    Encoding encoding = session.encode();

    assertThat(encoding.changed()).containsExactly("a");
    assertThat(encoding.attributes().frameOf("b")).isEqualTo(encoding.base().frameOf("b"));
    assertThat(session.transcoder.decoded).isEmpty();
    assertThat(session.transcoder.encoded).isEmpty();
    TestSession elsewhere = TestSession.loaded(encoding.attributes());
    assertThat(elsewhere.attributes.keySet()).containsExactly("b", "c");
    assertThat(contentOf(elsewhere, "b")).isEqualTo(new Note("shared"));
    assertThat(elsewhere.get("a")).isNull();
  }

  @Test
  void aReplacedMemberOfAnUndecodedGroupIsMaskedWithoutDecoding() {
    TestSession session = TestSession.loaded(pair());

    session.with("a", 5);
    Encoding encoding = session.encode();

    assertThat(encoding.changed()).containsExactly("a");
    assertThat(session.transcoder.decoded).isEmpty();
    TestSession elsewhere = TestSession.loaded(encoding.attributes());
    assertThat(elsewhere.get("a")).isEqualTo(5);
    assertThat(contentOf(elsewhere, "b")).isEqualTo(new Note("shared"));
  }

  @Test
  void aMemberReplacedBeforeItsGroupIsDecodedKeepsItsNewValue() {
    TestSession session = TestSession.loaded(pair());

    session.with("a", new Box(new Note("new")));
    assertThat(contentOf(session, "b")).isEqualTo(new Note("shared"));

    assertThat(contentOf(session, "a")).isEqualTo(new Note("new"));
    assertThat(session.changed()).containsExactly("a");
  }

  @Test
  void aMaskEndsWhenTheOthersChange() {
    TestSession session = TestSession.loaded(pair());
    session.attributes.remove("a");
    session.save();

    ((Note) contentOf(session, "b")).text = "new";
    EncodedAttributes stored = session.save();

    byte[] frame = stored.frameOf("b").orElseThrow().bytes();
    TestSession alone = TestSession.empty().with("b", new Box(new Note("new")));
    assertThat(frame).isEqualTo(alone.save().frameOf("b").orElseThrow().bytes());
  }

  @Test
  void readingGroupsThatWereStoredTogetherForNoReasonChangesNothing() {
    Note note = new Note("between");
    TestSession session =
        TestSession.empty()
            .with("a", new Box(new Box(new Note("a"))))
            .with("b", new Box(new Box(new Note("b"))));
    Box a = session.get("a", Box.class);
    Box b = session.get("b", Box.class);
    session.with("link", new Box(new Object[] {a.content, b.content, note}));
    session.save();
    session.attributes.remove("link");
    TestSession elsewhere = session.elsewhere();
    assertThat(elsewhere.encode().base().frames()).hasSize(1);

    elsewhere.get("a");
    elsewhere.get("b");

    assertThat(elsewhere.changed()).isEmpty();
  }
}

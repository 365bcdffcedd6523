package de.javakaffee.web.msm.frame;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.frame.Values.Box;
import de.javakaffee.web.msm.frame.Values.Note;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A session costs what is used of it. */
final class LazinessTest {
  private static final EncodedAttributes HUNDRED = hundred();

  private static EncodedAttributes hundred() {
    TestSession session = TestSession.empty();
    for (int i = 0; i < 100; i++) {
      session.attributes.put("a%02d".formatted(i), new Note("text " + i));
    }
    return session.save();
  }

  @Test
  void namesAreKnownWithoutDecoding() {
    TestSession session = TestSession.loaded(HUNDRED);

    assertThat(session.attributes).hasSize(100).containsKey("a42").doesNotContainKey("b");
    assertThat(session.attributes.keySet()).hasSize(100).startsWith("a00", "a01");
    assertThat(session.attributes.isEmpty()).isFalse();
    assertThat(session.attributes.maybeChanged()).isFalse();
    assertThat(session.transcoder.decoded).isEmpty();
  }

  @Test
  void oneOfHundredTouchedIsOneDecodeAndOneEncode() {
    TestSession session = TestSession.loaded(HUNDRED);

    session.get("a42", Note.class).text = "changed";
    session.get("a42");
    Encoding encoding = session.encode();

    assertThat(session.transcoder.decoded).containsExactly("a42");
    assertThat(session.transcoder.encoded).containsExactly("a42");
    assertThat(encoding.changed()).containsExactly("a42");
    assertThat(encoding.attributes().frames()).hasSize(100);
  }

  /** Looking through all of them for each would take many minutes. */
  @Test
  @Timeout(60)
  void aHundredThousandAreDecodedOneByOneWithoutLookingThroughAllForEach() {
    TestSession session = TestSession.empty();
    for (int i = 0; i < 100_000; i++) {
      session.attributes.put("a" + i, i);
    }
    TestSession loaded = TestSession.loaded(session.save());

    for (int i = 0; i < 100_000; i++) {
      assertThat(loaded.get("a" + i)).isEqualTo(i);
    }
    assertThat(loaded.encode().changed()).isEmpty();
  }

  @Test
  void anUntouchedSessionEncodesNothing() {
    TestSession session = TestSession.loaded(HUNDRED);

    Encoding encoding = session.encode();

    assertThat(encoding.changed()).isEmpty();
    assertThat(encoding.attributes()).isSameAs(encoding.base());
    assertThat(encoding.incomplete()).isFalse();
    assertThat(session.transcoder.encoded).isEmpty();
    assertThat(session.transcoder.decoded).isEmpty();
  }

  @Test
  void anAuditEncodesWhatIsAliveOnly() {
    TestSession session = TestSession.loaded(HUNDRED);
    session.attributes.peek("a07");

    assertThat(session.audit().changed()).isEmpty();
    assertThat(session.transcoder.encoded).containsExactly("a07");
  }

  @Test
  void aGroupIsDecodedWholeAndOnce() {
    Note shared = new Note("shared");
    TestSession session =
        TestSession.empty()
            .with("one", new Box(shared))
            .with("two", new Box(shared))
            .with("other", new Note("other"))
            .elsewhere();

    Box two = session.get("two", Box.class);
    Box one = session.get("one", Box.class);

    assertThat(session.transcoder.decoded).containsExactly("one+two");
    assertThat(one.content).isSameAs(two.content);
  }

  @Test
  void peekingDoesNotHandOut() {
    TestSession session = TestSession.loaded(HUNDRED);

    assertThat(session.attributes.peek("a01")).isEqualTo(new Note("text 1"));
    assertThat(session.attributes.peek("b")).isNull();

    assertThat(session.attributes.maybeChanged()).isFalse();
    assertThat(session.encode().changed()).isEmpty();
    assertThat(session.transcoder.encoded).isEmpty();
  }

  @Test
  void enumeratingTheEntriesDecodesAllAndHandsOutNothing() {
    TestSession session = TestSession.loaded(HUNDRED);

    assertThat(session.attributes.values()).hasSize(100).contains(new Note("text 99"));

    assertThat(session.transcoder.decoded).hasSize(100);
    assertThat(session.attributes.maybeChanged()).isFalse();
  }

  @Test
  void scalarsNeverReachTheTranscoder() {
    TestSession session =
        TestSession.empty().with("s", "text").with("i", 5).with("d", new BigDecimal("1.10"));
    TestSession elsewhere = session.elsewhere();

    assertThat(elsewhere.attributes)
        .containsEntry("s", "text")
        .containsEntry("i", 5)
        .containsEntry("d", new BigDecimal("1.10"));
    elsewhere.with("i", 6);
    assertThat(elsewhere.encode().changed()).containsExactly("i");
    assertThat(elsewhere.transcoder.decoded).isEmpty();
    assertThat(elsewhere.transcoder.encoded).isEmpty();
    assertThat(session.transcoder.encoded).isEmpty();
  }

  @Test
  void aScalarHandedOutCannotChange() {
    TestSession session = TestSession.empty().with("s", "text").elsewhere();

    session.get("s");

    assertThat(session.attributes.maybeChanged()).isFalse();
  }

  @Test
  void whatIsAliveIsNotDecodedAgain() {
    TestSession session = TestSession.loaded(HUNDRED);

    Object value = session.get("a01");
    session.save();

    assertThat(session.get("a01")).isSameAs(value);
    assertThat(session.transcoder.decoded).containsExactly("a01");
  }

  @Test
  void theEntriesAreSnapshots() {
    TestSession session = TestSession.loaded(HUNDRED);
    List<String> seen = new ArrayList<>();

    for (String name : session.attributes.keySet()) {
      session.attributes.remove(name);
      seen.add(name);
    }

    assertThat(seen).hasSize(100);
    assertThat(session.attributes).isEmpty();
    assertThat(session.transcoder.decoded).isEmpty();
  }
}

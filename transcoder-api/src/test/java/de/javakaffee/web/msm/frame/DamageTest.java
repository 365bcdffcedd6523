package de.javakaffee.web.msm.frame;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.frame.Values.Box;
import de.javakaffee.web.msm.frame.Values.Note;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A frame that cannot be decoded loses itself alone, and is not lost to those who can. */
final class DamageTest {
  /** What can be wrong with a frame. */
  enum Damage {
    CUT("cannot be read: java.io.EOFException"),
    CLASS_GONE(
        "cannot be read: java.lang.ClassNotFoundException: "
            + "de.javakaffee.web.msm.frame.Values$Gone"),
    UNKNOWN_CODEC("was written by transcoder \"kryo\", which is not installed"),
    SCALAR("damaged scalar value: unknown type 99 at byte 0"),
    COMPRESSION("is compressed in a way that is not installed (9)");

    final String told;

    Damage(String told) {
      this.told = told;
    }

    Frame of(Frame frame) {
      byte[] bytes = Shrinking.plain(frame).bytes();
      return switch (this) {
        case CUT -> new Frame("a", false, false, Arrays.copyOf(bytes, bytes.length - 3));
        case CLASS_GONE ->
            new Frame(
                "a",
                false,
                false,
                new String(bytes, ISO_8859_1)
                    .replace("Values$Note", "Values$Gone")
                    .getBytes(ISO_8859_1));
        case UNKNOWN_CODEC -> new Frame("kryo", false, false, bytes);
        case SCALAR -> new Frame(Frame.SCALAR, false, false, new byte[] {99});
        case COMPRESSION -> frame.compressed(9, bytes.length, new byte[bytes.length / 2]);
      };
    }
  }

  private static EncodedAttributes damaged(EncodedAttributes stored, String name, Damage damage) {
    List<Frame> frames = new ArrayList<>();
    Frame hit = stored.frameOf(name).orElseThrow();
    for (Frame frame : stored.frames()) {
      frames.add(frame.equals(hit) ? damage.of(frame) : frame);
    }
    return EncodedAttributes.of(frames, stored.directory());
  }

  private static EncodedAttributes session(Damage damage) {
    return damaged(
        TestSession.empty()
            .with("bad", new Note("bad"))
            .with("good", new Note("good"))
            .with("i", 1)
            .save(),
        "bad",
        damage);
  }

  @ParameterizedTest
  @EnumSource
  void anUndecodableFrameLosesItselfAloneAndIsReportedOnce(Damage damage) {
    TestSession session = TestSession.loaded(session(damage));
    assertThat(session.attributes.keySet()).containsExactly("bad", "good", "i");

    assertThat(session.get("bad")).isNull();
    assertThat(session.get("bad")).isNull();
    assertThat(session.attributes.peek("bad")).isNull();

    assertThat(session.get("good")).isEqualTo(new Note("good"));
    assertThat(session.damage).containsExactly("bad: " + damage.told);
    assertThat(session.attributes.keySet()).containsExactly("good", "i");
    assertThat(session.attributes).hasSize(2).doesNotContainKey("bad");
    assertThat(session.attributes.entrySet()).hasSize(2);
    assertThat(session.attributes.activationListeners()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theFrameIsKeptAndStoredAgain(Damage damage) {
    TestSession session = TestSession.loaded(session(damage));
    session.get("bad");

    session.with("i", 2);
    Encoding encoding = session.encode();

    assertThat(encoding.changed()).containsExactly("i");
    assertThat(encoding.attributes().frameOf("bad")).isEqualTo(encoding.base().frameOf("bad"));
    session.stored(encoding);
    assertThat(session.audit().changed()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void puttingReplacesIt(Damage damage) {
    TestSession session = TestSession.loaded(session(damage));
    session.get("bad");

    assertThat(session.attributes.put("bad", new Note("new"))).isNull();

    assertThat(session.get("bad")).isEqualTo(new Note("new"));
    assertThat(session.attributes.keySet()).containsExactly("bad", "good", "i");
    assertThat(session.changed()).containsExactly("bad");
    assertThat(session.elsewhere().get("bad")).isEqualTo(new Note("new"));
  }

  @ParameterizedTest
  @EnumSource
  void removingRemovesIt(Damage damage) {
    TestSession session = TestSession.loaded(session(damage));
    session.get("bad");

    assertThat(session.attributes.remove("bad")).isNull();

    assertThat(session.changed()).containsExactly("bad");
    assertThat(session.elsewhere().attributes.keySet()).containsExactly("good", "i");
  }

  @Test
  void aDamagedGroupLosesAllItsMembers() {
    Note shared = new Note("shared");
    EncodedAttributes stored =
        damaged(
            TestSession.empty()
                .with("a", new Box(shared))
                .with("b", new Box(shared))
                .with("c", new Note("c"))
                .save(),
            "a",
            Damage.CUT);
    TestSession session = TestSession.loaded(stored);

    assertThat(session.attributes.values()).containsExactly(new Note("c"));

    assertThat(session.damage)
        .containsExactly(
            "a: cannot be read: java.io.EOFException", "b: cannot be read: java.io.EOFException");
    assertThat(session.audit().changed()).isEmpty();
  }

  @Test
  void anAttributeThatIsNotInItsFrameIsLostAlone() {
    EncodedAttributes one = TestSession.empty().with("a", new Note("a")).save();
    EncodedAttributes forged =
        EncodedAttributes.of(
            one.frames(),
            Map.of(
                "a", new AttributeEntry(0, false, false), "b", new AttributeEntry(0, false, true)));
    TestSession session = TestSession.loaded(forged);

    assertThat(session.get("b")).isNull();
    assertThat(session.get("a")).isEqualTo(new Note("a"));

    assertThat(session.damage).containsExactly("b: is not in its frame");
    assertThat(session.changed()).isEmpty();
    assertThat(session.attributes.activationListeners()).isEmpty();
  }

  @Test
  void aNewerVersionIsReportedAnew() {
    EncodedAttributes first = session(Damage.CUT);
    TestSession session = TestSession.loaded(first);
    session.get("bad");

    session.attributes.refresh(TestSession.throughTheStore(first));
    assertThat(session.get("bad")).isNull();
    assertThat(session.damage).hasSize(1);
    session.attributes.refresh(session(Damage.CLASS_GONE));
    assertThat(session.attributes.keySet()).contains("bad");
    assertThat(session.get("bad")).isNull();

    assertThat(session.damage)
        .containsExactly("bad: " + Damage.CUT.told, "bad: " + Damage.CLASS_GONE.told);
  }

  @Test
  void aTranscoderThatThrowsAnythingLosesTheFrameOnly() {
    EncodedAttributes stored = TestSession.emptyOfB().with("a", new Note("a")).with("i", 1).save();
    TestSession session =
        TestSession.loadedWithReader(
            stored,
            new SerializingTranscoder('b') {
              @Override
              public Map<String, Object> decode(byte[] bytes) {
                throw new IllegalStateException("a bug");
              }
            });

    assertThat(session.get("a")).isNull();

    assertThat(session.get("i")).isEqualTo(1);
    assertThat(session.damage)
        .containsExactly("a: cannot be decoded: java.lang.IllegalStateException");
  }
}

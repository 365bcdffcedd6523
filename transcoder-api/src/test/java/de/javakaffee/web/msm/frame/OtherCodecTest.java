package de.javakaffee.web.msm.frame;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.frame.Values.Box;
import de.javakaffee.web.msm.frame.Values.Note;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cluster changes its transcoder under live sessions: "b" wrote them, "a" writes now. */
final class OtherCodecTest {
  private final SerializingTranscoder readerOfB = new SerializingTranscoder('b');
  private TestSession session = TestSession.empty();

  @BeforeEach
  void writtenByB() {
    Note shared = new Note("shared");
    Map<Object, String> byIdentity = new HashMap<>();
    for (int i = 0; i < 50; i++) {
      byIdentity.put(new Values.Token(), "value " + i);
    }
    EncodedAttributes stored =
        TestSession.emptyOfB()
            .with("n", new Note("n"))
            .with("p", new Box(shared))
            .with("q", new Box(shared))
            .with("byIdentity", byIdentity)
            .save();
    session = TestSession.loadedWithReader(stored, readerOfB);
  }

  @Test
  void aFrameIsReadByTheTranscoderThatWroteIt() {
    assertThat(session.get("n")).isEqualTo(new Note("n"));
    assertThat(session.get("p", Box.class).content).isSameAs(session.get("q", Box.class).content);

    assertThat(readerOfB.decoded).containsExactly("n", "p+q");
    assertThat(session.transcoder.decoded).isEmpty();
    assertThat(session.damage).isEmpty();
  }

  @Test
  void whatIsOnlyReadIsNotWrittenAnew() {
    session.get("n");
    session.get("p");
    session.get("byIdentity");

    assertThat(session.changed()).isEmpty();
  }

  @Test
  void itIsKnownForTheNextTime() {
    session.get("n");
    session.save();
    readerOfB.forgetCalls();

    session.get("n");

    assertThat(session.changed()).isEmpty();
    assertThat(readerOfB.decoded).isEmpty();
  }

  @Test
  void whatChangedIsWrittenByTheWriter() {
    session.get("n", Note.class).text = "new";

    Encoding encoding = session.encode();

    assertThat(encoding.changed()).containsExactly("n");
    assertThat(encoding.attributes().frameOf("n")).map(Frame::codec).contains("a");
    assertThat(encoding.attributes().frameOf("p")).map(Frame::codec).contains("b");
    assertThat(TestSession.loaded(encoding.attributes()).get("n")).isEqualTo(new Note("new"));
  }

  @Test
  void aChangedGroupMovesWhole() {
    ((Note) session.get("p", Box.class).content).text = "new";

    Encoding encoding = session.encode();

    assertThat(encoding.changed()).containsExactly("p", "q");
    TestSession elsewhere = TestSession.loaded(encoding.attributes());
    assertThat(elsewhere.get("q", Box.class).content)
        .isEqualTo(new Note("new"))
        .isSameAs(elsewhere.get("p", Box.class).content);
  }

  @Test
  void itIsStoredOnUnreadWhereNobodyCanReadIt() {
    EncodedAttributes stored = session.encode().base();
    TestSession without = TestSession.loaded(stored);

    without.with("i", 1);

    assertThat(without.encode().attributes().frameOf("n")).isEqualTo(stored.frameOf("n"));
    assertThat(without.get("n")).isNull();
    assertThat(without.damage)
        .containsExactly("n: was written by transcoder \"b\", which is not installed");
  }
}

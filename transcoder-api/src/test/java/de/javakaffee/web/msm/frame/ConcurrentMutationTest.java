package de.javakaffee.web.msm.frame;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.frame.Values.Box;
import de.javakaffee.web.msm.frame.Values.Note;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Another request changes a value while it is being encoded. */
final class ConcurrentMutationTest {

  private static SerializingTranscoder.Before disturbed(String name, int times) {
    AtomicInteger left = new AtomicInteger(times);
    return attributes -> {
      if (attributes.containsKey(name) && left.getAndDecrement() > 0) {
        throw new ConcurrentModificationException();
      }
    };
  }

  @Test
  void anEncodingDisturbedOnceIsTriedAgain() {
    TestSession session = TestSession.empty().with("n", new Note("old")).elsewhere();
    session.get("n", Note.class).text = "new";
    session.transcoder.beforeEncode = disturbed("n", 1);

    Encoding encoding = session.encode();

    assertThat(encoding.changed()).containsExactly("n");
    assertThat(encoding.incomplete()).isFalse();
    assertThat(session.transcoder.encoded).containsExactly("n", "n");
  }

  @Test
  void whatIsDisturbedAlwaysKeepsItsOldFrameAndIsStoredLater() {
    TestSession session =
        TestSession.empty().with("n", new Note("old")).with("m", new Note("m")).elsewhere();
    session.get("n", Note.class).text = "new";
    session.get("m", Note.class).text = "new";
    session.transcoder.beforeEncode = disturbed("n", Integer.MAX_VALUE);

    Encoding encoding = session.encode();

    assertThat(encoding.changed()).containsExactly("m");
    assertThat(encoding.incomplete()).isTrue();
    assertThat(encoding.refused()).isEmpty();
    assertThat(encoding.attributes().frameOf("n")).isEqualTo(encoding.base().frameOf("n"));
    session.stored(encoding);
    assertThat(session.attributes.maybeChanged()).isTrue();

    session.transcoder.beforeEncode = attributes -> {};
    session.transcoder.forgetCalls();
    assertThat(session.changed()).containsExactly("n");
    assertThat(session.transcoder.encoded).as("the others are stored").containsExactly("n");
    assertThat(session.elsewhere().get("n")).isEqualTo(new Note("new"));
    assertThat(session.attributes.maybeChanged()).isFalse();
  }

  @Test
  void aNewValueThatIsDisturbedAppearsLater() {
    TestSession session = TestSession.empty().with("n", new Note("new"));
    session.transcoder.beforeEncode = disturbed("n", Integer.MAX_VALUE);

    Encoding encoding = session.encode();

    assertThat(encoding.changed()).isEmpty();
    assertThat(encoding.incomplete()).isTrue();
    session.stored(encoding);
    session.transcoder.beforeEncode = attributes -> {};
    assertThat(session.changed()).containsExactly("n");
  }

  @Test
  void aTranscoderMayWrapWhatDisturbedIt() {
    TestSession session = TestSession.empty().with("n", new Note("old")).elsewhere();
    session.get("n", Note.class).text = "new";
    session.transcoder.beforeEncode =
        attributes -> {
          throw new TranscodingException(
              "cannot be serialized",
              new IllegalStateException(new ConcurrentModificationException()));
        };

    Encoding encoding = session.encode();

    assertThat(encoding.refused()).isEmpty();
    assertThat(encoding.incomplete()).isTrue();
    assertThat(encoding.changed()).isEmpty();
  }

  @Test
  void otherAccidentsAreTriedAgainBeforeTheyCountAsRefusals() {
    TestSession session = TestSession.empty().with("n", new Note("n"));
    AtomicInteger calls = new AtomicInteger();
    session.transcoder.beforeEncode =
        attributes -> {
          if (calls.incrementAndGet() < 3) {
            throw new ArrayIndexOutOfBoundsException();
          }
        };
    assertThat(session.changed()).containsExactly("n");

    session.transcoder.beforeEncode =
        attributes -> {
          throw new ArrayIndexOutOfBoundsException();
        };
    assertThat(session.encode().refused().get("n"))
        .hasMessage("cannot be encoded: java.lang.ArrayIndexOutOfBoundsException");
  }

  /** Cannot be iterated as long as it is disturbed. */
  private static final class DisturbedList extends AbstractList<String> implements Serializable {
    private static final long serialVersionUID = 1L;

    transient volatile boolean disturbed = true;

    @Override
    public String get(int index) {
      throw new ConcurrentModificationException();
    }

    @Override
    public int size() {
      if (disturbed) {
        throw new ConcurrentModificationException();
      }
      return 0;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
      out.defaultWriteObject();
      out.writeInt(size());
    }
  }

  @Test
  void oneThatIsAlwaysDisturbedKeepsNobodyElseFromBeingStored() {
    DisturbedList list = new DisturbedList();
    Note shared = new Note("shared");
    TestSession session =
        TestSession.empty()
            .with("a", new Box(shared))
            .with("b", new Box(List.of(shared)))
            .with("list", list);

    Encoding encoding = session.encode();

    assertThat(encoding.incomplete()).isTrue();
    assertThat(encoding.changed()).containsExactly("a", "b");
    TestSession elsewhere = TestSession.loaded(session.stored(encoding));
    assertThat(elsewhere.get("b", Box.class).content)
        .isEqualTo(List.of(elsewhere.get("a", Box.class).content));
    list.disturbed = false;
    assertThat(session.changed()).containsExactly("list");
  }

  @Test
  void whoSharesObjectsWithADisturbedValueWaitsForIt() {
    Note shared = new Note("old");
    TestSession session =
        TestSession.empty().with("a", new Box(shared)).with("b", new Box(shared)).elsewhere();
    ((Note) session.get("a", Box.class).content).text = "new";
    session.transcoder.beforeEncode = disturbed("a", Integer.MAX_VALUE);

    Encoding encoding = session.encode();

    assertThat(encoding.changed()).isEmpty();
    assertThat(encoding.incomplete()).isTrue();
    session.stored(encoding);
    session.transcoder.beforeEncode = attributes -> {};
    assertThat(session.changed()).containsExactly("a", "b");
  }

  @Test
  void aDisturbedValueIsNotLostToANewerVersion() {
    EncodedAttributes stored = TestSession.empty().with("n", new Note("old")).with("i", 1).save();
    TestSession session = TestSession.loaded(stored);
    EncodedAttributes theirs = TestSession.loaded(stored).with("i", 2).save();
    session.with("n", new Note("new"));
    session.transcoder.beforeEncode = disturbed("n", Integer.MAX_VALUE);

    session.attributes.refresh(theirs);

    session.transcoder.beforeEncode = attributes -> {};
    assertThat(session.get("n")).isEqualTo(new Note("new"));
    assertThat(session.get("i")).isEqualTo(2);
    assertThat(session.changed()).containsExactly("n");
  }
}

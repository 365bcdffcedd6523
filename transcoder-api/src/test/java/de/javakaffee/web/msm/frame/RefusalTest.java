package de.javakaffee.web.msm.frame;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.frame.Values.Box;
import de.javakaffee.web.msm.frame.Values.Connection;
import de.javakaffee.web.msm.frame.Values.Container;
import de.javakaffee.web.msm.frame.Values.Flexible;
import de.javakaffee.web.msm.frame.Values.Note;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be stored, or is not to be, lives in this JVM alone. */
final class RefusalTest {

  @Test
  void anAttributeThatCannotBeStoredIsLeftOutByName() {
    TestSession session =
        TestSession.empty().with("a", new Note("a")).with("bad", new Connection()).with("c", 1);
    Connection connection = session.get("bad", Connection.class);

    Encoding encoding = session.encode();

    assertThat(encoding.refused()).containsOnlyKeys("bad");
    assertThat(encoding.refused().get("bad"))
        .hasMessage(
            "cannot be serialized: java.io.NotSerializableException: "
                + "de.javakaffee.web.msm.frame.Values$Connection");
    assertThat(encoding.changed()).containsExactly("a", "c");
    assertThat(encoding.incomplete()).isFalse();
    session.stored(encoding);
    assertThat(session.get("bad")).isSameAs(connection);
    assertThat(session.attributes.localOnly()).containsExactly("bad");
    assertThat(TestSession.loaded(encoding.attributes()).attributes.keySet())
        .containsExactly("a", "c");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void oneOfAGroupIsLeftOutAloneWhetherTheTranscoderNamesItOrNot(boolean named) {
    Note shared = new Note("shared");
    TestSession session =
        TestSession.empty()
            .with("a", new Box(shared))
            .with("bad", new Box(List.of(shared, new Connection())))
            .with("c", new Box(shared));
    session.transcoder.namesCulprit = named;

    Encoding encoding = session.encode();

    assertThat(encoding.refused()).containsOnlyKeys("bad");
    assertThat(encoding.changed()).containsExactly("a", "c");
    TestSession elsewhere = TestSession.loaded(encoding.attributes());
    assertThat(elsewhere.get("a", Box.class).content)
        .isSameAs(elsewhere.get("c", Box.class).content);
  }

  @Test
  void aGroupThatOnlyTogetherCannotBeEncodedIsRefusedWhole() {
    Note shared = new Note("shared");
    TestSession session =
        TestSession.empty().with("a", new Box(shared)).with("b", new Box(shared)).with("c", 1);
    session.transcoder.beforeEncode =
        attributes -> {
          if (attributes.size() > 1) {
            throw new TranscodingException("too many");
          }
        };

    Encoding encoding = session.encode();

    assertThat(encoding.refused()).containsOnlyKeys("a", "b");
    assertThat(encoding.changed()).containsExactly("c");
  }

  @Test
  void whatWasStoredBeforeDisappearsFromTheStore() {
    TestSession session =
        TestSession.empty().with("f", new Flexible()).with("g", new Note("g")).elsewhere();
    Flexible flexible = session.get("f", Flexible.class);

    flexible.part = new Connection();
    Encoding encoding = session.encode();

    assertThat(encoding.changed()).containsExactly("f");
    assertThat(encoding.attributes().directory()).containsOnlyKeys("g");
    session.stored(encoding);
    assertThat(session.get("f")).isSameAs(flexible);
    assertThat(session.attributes.maybeChanged()).isTrue();
    assertThat(session.changed()).as("known to be left out").isEmpty();
  }

  @Test
  void whatCannotBeStoredMayLater() {
    TestSession session = TestSession.empty().with("f", new Flexible());
    session.get("f", Flexible.class).part = new Connection();
    session.save();
    assertThat(session.attributes.maybeChanged()).isFalse();

    session.get("f", Flexible.class).part = new Note("serializable");
    Encoding encoding = session.encode();

    assertThat(encoding.refused()).isEmpty();
    assertThat(encoding.changed()).containsExactly("f");
    session.stored(encoding);
    assertThat(session.attributes.localOnly()).isEmpty();
    assertThat(session.elsewhere().get("f", Flexible.class).part)
        .isEqualTo(new Note("serializable"));
  }

  @Test
  void whatTookThePlaceOfARefusedValueIsStored() {
    TestSession session = TestSession.empty().with("bad", new Connection());
    Encoding encoding = session.encode();
    session.with("bad", new Note("good"));
    session.stored(encoding);

    assertThat(session.attributes.localOnly()).isEmpty();
    assertThat(session.changed()).containsExactly("bad");
  }

  @Test
  void anObjectOfTheContainerInsideAValueIsRefusedWithItsPath() {
    TestSession session =
        TestSession.empty()
            .with("a", new Note("a"))
            .with("cart", new Box(List.of(new Note("item"), new Box(new Container()))));

    Encoding encoding = session.encode();

    assertThat(encoding.changed()).containsExactly("a");
    assertThat(encoding.refused()).containsOnlyKeys("cart");
    assertThat(encoding.refused().get("cart"))
        .hasMessage(
            "attribute \"cart\": cannot be stored: it holds an object of the servlet container at "
                + "cart.content[1].content (de.javakaffee.web.msm.frame.Values$Container)");
    assertThat(session.transcoder.namesEncoded()).containsExactly("a");
  }

  @Test
  void aFilteredNameStaysLocal() {
    Note note = new Note("not to be stored");
    TestSession session = TestSession.empty().with(TestSession.FILTERED, note).with("a", 1);

    Encoding encoding = session.encode();

    assertThat(encoding.changed()).containsExactly("a");
    assertThat(encoding.refused()).isEmpty();
    session.stored(encoding);
    assertThat(session.transcoder.encoded).isEmpty();
    assertThat(session.attributes.localOnly()).containsExactly(TestSession.FILTERED);
    assertThat(session.get(TestSession.FILTERED)).isSameAs(note);
    assertThat(session.attributes.keySet()).containsExactly("a", TestSession.FILTERED);
  }

  @Test
  void aFilteredNameThatWasStoredWithoutTheFilterIsStoredOnUntilItIsSet() {
    EncodedAttributes stored =
        EncodedAttributes.of(
            List.of(new Frame(Frame.SCALAR, false, false, ScalarCodec.encode(1))),
            Map.of(TestSession.FILTERED, new AttributeEntry(0, false, false)));
    TestSession session = TestSession.loaded(stored);

    assertThat(session.get(TestSession.FILTERED)).isEqualTo(1);
    assertThat(session.changed()).isEmpty();
    session.with(TestSession.FILTERED, 2);
    assertThat(session.changed()).containsExactly(TestSession.FILTERED);
    assertThat(session.encode().attributes().directory()).isEmpty();
  }

  @Test
  void aClassThatCannotEvenBeLookedIntoTakesNobodyWithIt() {
    TestSession session = TestSession.empty().with("a", new Note("a")).with("b", new Note("b"));
    session.transcoder.beforeEncode =
        attributes -> {
          if (attributes.containsKey("b")) {
            throw new NoClassDefFoundError("com.shop.Gone");
          }
        };

    Encoding encoding = session.encode();

    assertThat(encoding.changed()).containsExactly("a");
    assertThat(encoding.refused().get("b"))
        .hasMessage("cannot be encoded: java.lang.NoClassDefFoundError");
  }
}

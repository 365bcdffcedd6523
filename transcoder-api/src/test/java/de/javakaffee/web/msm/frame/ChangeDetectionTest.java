package de.javakaffee.web.msm.frame;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.frame.Values.Box;
import de.javakaffee.web.msm.frame.Values.Connection;
import de.javakaffee.web.msm.frame.Values.Note;
import de.javakaffee.web.msm.frame.Values.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What counts as a change: too little is lost, too much replaces what somebody else stored. */
final class ChangeDetectionTest {

  @Test
  void whatWasMutatedWithoutBeingSetIsFound() {
    TestSession session = TestSession.empty().with("n", new Note("old")).elsewhere();

    session.get("n", Note.class).text = "new";
    Encoding encoding = session.encode();

    assertThat(encoding.changed()).containsExactly("n");
    assertThat(TestSession.loaded(encoding.attributes()).get("n")).isEqualTo(new Note("new"));
  }

  @Test
  void whatWasOnlyReadIsUnchanged() {
    TestSession session = TestSession.empty().with("n", new Note("old")).elsewhere();

    session.get("n");
    assertThat(session.attributes.maybeChanged()).isTrue();
    Encoding encoding = session.encode();

    assertThat(encoding.changed()).isEmpty();
    assertThat(encoding.attributes()).isSameAs(encoding.base());
    session.stored(encoding);
    assertThat(session.attributes.maybeChanged()).isFalse();
  }

  @Test
  void whatWasSetToAnEqualValueIsUnchanged() {
    TestSession session = TestSession.empty().with("n", new Note("same")).with("i", 1).elsewhere();

    session.with("n", new Note("same")).with("i", 1);

    assertThat(session.changed()).isEmpty();
  }

  @Test
  void whatWasRemovedAndSetAgainIsUnchanged() {
    TestSession session = TestSession.empty().with("n", new Note("same")).elsewhere();

    session.attributes.remove("n");
    session.with("n", new Note("same"));

    assertThat(session.changed()).isEmpty();
  }

  @Test
  void whatWasAddedAndRemovedIsNoChange() {
    TestSession session = TestSession.empty().with("n", new Note("n")).elsewhere();

    session.with("m", 1);
    session.attributes.remove("m");

    assertThat(session.changed()).isEmpty();
  }

  @Test
  void theValueInTheStoreIsWhatIsComparedAfterASave() {
    TestSession session = TestSession.empty().with("n", new Note("1")).elsewhere();

    session.get("n", Note.class).text = "2";
    session.save();
    session.get("n", Note.class).text = "1";

    assertThat(session.changed()).containsExactly("n");
  }

  @SuppressWarnings("JdkObsolete") // sessions do hold Hashtables
  static Stream<Arguments> unordered() {
    Map<String, String> presized = new HashMap<>(1000);
    Map<String, String> shrunk = new HashMap<>();
    Hashtable<String, String> hashtable = new Hashtable<>(700);
    Map<String, String> concurrent = new ConcurrentHashMap<>(900);
    Set<String> set = new HashSet<>(1000);
    for (int i = 0; i < 1000; i++) {
      shrunk.put("key " + i, "");
    }
    shrunk.clear();
    for (int i = 0; i < 20; i++) {
      presized.put("key " + i, "");
      shrunk.put("key " + i, "");
      hashtable.put("key " + i, "");
      concurrent.put("key " + i, "");
      set.add("key " + i);
    }
    return Stream.of(presized, shrunk, hashtable, concurrent, set)
        .map(value -> Arguments.argumentSet(value.getClass().getSimpleName(), value));
  }

  @ParameterizedTest
  @MethodSource("unordered")
  void aContainerThatComesBackInAnotherOrderIsUnchanged(Object container) {
    EncodedAttributes stored = TestSession.empty().with("c", container).save();
    TestSession session = TestSession.loaded(stored);

    session.get("c");

    assertThat(stored.frames().get(0).orderUnstable()).isTrue();
    assertThat(session.changed()).isEmpty();
    assertThat(session.transcoder.decoded).as("other bytes").containsExactly("c", "c");
  }

  @Test
  void theSecondOpinionIsRemembered() {
    Map<String, String> presized = new HashMap<>(1000);
    for (int i = 0; i < 20; i++) {
      presized.put("key " + i, "");
    }
    TestSession session = TestSession.empty().with("c", presized).elsewhere();
    session.get("c");
    session.save();
    session.transcoder.forgetCalls();

    session.get("c");
    assertThat(session.changed()).isEmpty();

    assertThat(session.transcoder.decoded).isEmpty();
    assertThat(session.transcoder.encoded).containsExactly("c");
  }

  @Test
  void aChangeInAContainerWithoutOrderIsFound() {
    TestSession session =
        TestSession.empty()
            .with("c", new HashMap<>(Map.of("a", "1", "b", "2", "c", "3")))
            .elsewhere();

    @SuppressWarnings("unchecked") // it was put above
    Map<String, String> container = session.get("c", Map.class);
    container.put("a", "2");

    assertThat(session.changed()).containsExactly("c");
  }

  @Test
  void keysHashedByIdentityAreUnchanged() {
    Map<Object, String> byIdentity = new HashMap<>();
    for (int i = 0; i < 50; i++) {
      byIdentity.put(new Token(), "value " + i);
    }
    EncodedAttributes stored = TestSession.empty().with("c", byIdentity).save();
    assertThat(stored.frames().get(0).identityOrdered()).isTrue();
    TestSession session = TestSession.loaded(stored);

    session.get("c");

    assertThat(session.changed()).isEmpty();
    session.get("c", Map.class).clear();
    assertThat(session.changed()).containsExactly("c");
  }

  @Test
  void keysHashedByIdentityAreComparedWithWhatWasStoredHere() {
    Map<Object, String> byIdentity = new HashMap<>();
    for (int i = 0; i < 50; i++) {
      byIdentity.put(new Token(), "value " + i);
    }
    TestSession session = TestSession.empty().with("c", byIdentity);
    session.save();

    session.get("c");
    assertThat(session.changed()).isEmpty();
  }

  @Test
  void aContainerWithAnOrderNeedsNoSecondOpinion() {
    LinkedHashMap<String, Object> ordered = new LinkedHashMap<>(1000);
    for (int i = 0; i < 20; i++) {
      ordered.put("key " + i, new ArrayList<>(List.of("a", "b")));
    }
    TestSession session = TestSession.empty().with("c", ordered).elsewhere();

    session.get("c", LinkedHashMap.class).clear();

    assertThat(session.changed()).containsExactly("c");
    assertThat(session.transcoder.decoded).containsExactly("c");
    assertThat(session.transcoder.encoded).containsExactly("c");
  }

  @Test
  void aChangeThatIsNoneIsDroppedWhenLookedAtAgain() {
    EncodedAttributes stored =
        writtenOtherwise(TestSession.empty().with("n", new Note("n")).with("i", 1).save());
    TestSession session = TestSession.loaded(stored);
    session.get("n");
    session.with("i", 2);
    Encoding encoding = session.encode();
    assertThat(encoding.changed()).containsExactly("i", "n");

    Encoding confirmed = session.attributes.confirmed(encoding);

    assertThat(confirmed.changed()).containsExactly("i");
    assertThat(confirmed.attributes().frameOf("n")).isEqualTo(stored.frameOf("n"));
    session.stored(confirmed);
    assertThat(session.attributes.maybeChanged()).isFalse();
    session.get("n");
    assertThat(session.changed()).as("remembered").isEmpty();
  }

  /** Frames with a trailing byte that the transcoder does not read. */
  private static EncodedAttributes writtenOtherwise(EncodedAttributes stored) {
    List<Frame> frames = new ArrayList<>();
    for (Frame frame : stored.frames()) {
      byte[] bytes = Shrinking.plain(frame).bytes();
      frames.add(
          frame.codec().equals(Frame.SCALAR)
              ? frame
              : new Frame(frame.codec(), false, false, Arrays.copyOf(bytes, bytes.length + 1)));
    }
    return EncodedAttributes.of(frames, stored.directory());
  }

  @Test
  void aChangeThatIsOneIsConfirmed() {
    TestSession session = TestSession.empty().with("n", new Note("old")).elsewhere();
    session.get("n", Note.class).text = "new";
    Encoding encoding = session.encode();

    assertThat(session.attributes.confirmed(encoding)).isEqualTo(encoding);
  }

  @Test
  void confirmingDoesNotSeeWhatHappenedSinceTheEncoding() {
    TestSession session =
        TestSession.empty().with("n", new Note("old")).with("c", new Note("c")).elsewhere();
    session.get("n", Note.class).text = "new";
    session.with("bad", new Connection());
    Encoding encoding = session.encode();

    session.with("bad", 1).with("more", 1);
    session.attributes.remove("c");
    Encoding confirmed = session.attributes.confirmed(encoding);

    assertThat(confirmed.changed()).containsExactly("n");
    assertThat(confirmed.refused()).containsOnlyKeys("bad");
    session.stored(confirmed);
    assertThat(session.changed()).containsExactly("bad", "c", "more");
  }

  @Test
  void anAuditFindsWhatWasChangedBehindTheSession() {
    TestSession session = TestSession.empty().with("n", new Note("old")).elsewhere();
    Note kept = session.get("n", Note.class);
    session.save();

    kept.text = "new";

    assertThat(session.attributes.maybeChanged()).isFalse();
    assertThat(session.changed()).isEmpty();
    assertThat(session.audit().changed()).containsExactly("n");
  }

  @Test
  void liveFindsItInAnyRequestThatTouchedAnAttribute() {
    EncodedAttributes stored = TestSession.empty().with("n", new Note("old")).with("i", 1).save();
    TestSession session = TestSession.loaded(stored, ChangeDetection.LIVE);
    Note kept = session.get("n", Note.class);
    session.save();

    kept.text = "new";
    assertThat(session.attributes.maybeChanged()).isFalse();
    assertThat(session.changed()).isEmpty();
    session.get("i");

    assertThat(session.attributes.maybeChanged()).isTrue();
    assertThat(session.changed()).containsExactly("n");
  }

  @ParameterizedTest
  @EnumSource(Scope.class)
  void setTrustsSettingAlone(Scope scope) {
    EncodedAttributes stored =
        TestSession.empty().with("n", new Note("old")).with("m", new Note("m")).save();
    TestSession session = TestSession.loaded(stored, ChangeDetection.SET);

    session.get("n", Note.class).text = "new";
    assertThat(session.attributes.maybeChanged()).isFalse();
    assertThat(session.attributes.encode(scope).changed()).isEmpty();
    assertThat(session.transcoder.encoded).isEmpty();

    session.with("n", session.get("n", Note.class));
    session.attributes.remove("m");
    Encoding encoding = session.attributes.encode(scope);
    assertThat(encoding.changed()).containsExactly("m", "n");
    session.attributes.stored(encoding, encoding.attributes(), true);
    assertThat(session.attributes.maybeChanged()).isFalse();
  }

  @Test
  void aRemovedMemberLeavesWhatWasReadOfItsGroupUnchanged() {
    Note shared = new Note("shared");
    TestSession session =
        TestSession.empty().with("a", new Box(shared)).with("b", new Box(shared)).elsewhere();
    session.attributes.remove("b");
    TestSession masked = session.elsewhere();

    masked.get("a");

    assertThat(masked.changed()).isEmpty();
    masked.save();
    masked.get("a", Box.class).content = "other";
    assertThat(masked.changed()).containsExactly("a");
  }

  @Test
  void theSameHoldsWhereTheGroupWasWritten() {
    Note shared = new Note("shared");
    TestSession session = TestSession.empty().with("a", new Box(shared)).with("b", new Box(shared));
    session.save();
    session.attributes.remove("b");
    session.save();

    session.get("a");

    assertThat(session.changed()).isEmpty();
    assertThat(session.audit().changed()).isEmpty();
  }
}

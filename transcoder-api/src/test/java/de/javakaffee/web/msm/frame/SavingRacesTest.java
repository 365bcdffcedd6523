package de.javakaffee.web.msm.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.javakaffee.web.msm.frame.Values.Connection;
import de.javakaffee.web.msm.frame.Values.Note;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The application goes on while a session is saved. */
@Timeout(30)
final class SavingRacesTest {
  private static final boolean OTHERS = true;

  private static void store(TestSession session, Encoding encoding, boolean othersUseTheSession) {
    session.attributes.stored(encoding, encoding.attributes(), othersUseTheSession);
  }

  @Test
  void whatIsPutWhileItIsStoredSurvives() {
    TestSession session = TestSession.empty().with("n", new Note("0")).elsewhere();
    session.with("n", new Note("1"));
    Encoding encoding = session.encode();

    Note second = new Note("2");
    session.with("n", second).with("m", new Note("m"));
    store(session, encoding, !OTHERS);

    assertThat(session.get("n")).isSameAs(second);
    assertThat(session.attributes.maybeChanged()).isTrue();
    assertThat(session.changed()).containsExactly("m", "n");
    assertThat(session.elsewhere().get("n")).isEqualTo(new Note("2"));
  }

  @Test
  void whatIsMutatedAndPutAgainWhileItIsStoredIsFound() {
    TestSession session = TestSession.empty().with("n", new Note("0")).elsewhere();
    Note note = session.get("n", Note.class);
    note.text = "1";
    Encoding encoding = session.encode();

    note.text = "2";
    session.with("n", note);
    store(session, encoding, !OTHERS);

    assertThat(session.changed()).containsExactly("n");
  }

  @Test
  void whatAnotherRequestGetsWhileItIsStoredKeepsItsMark() {
    TestSession session = TestSession.empty().with("n", new Note("0")).elsewhere();
    session.get("n", Note.class).text = "1";
    Encoding encoding = session.encode();

    Note note = session.get("n", Note.class);
    store(session, encoding, !OTHERS);
    note.text = "2";

    assertThat(session.attributes.maybeChanged()).isTrue();
    assertThat(session.changed()).containsExactly("n");
  }

  @Test
  void whatOthersStillHaveKeepsItsMark() {
    TestSession session = TestSession.empty().with("n", new Note("0")).elsewhere();
    Note note = session.get("n", Note.class);
    store(session, session.encode(), OTHERS);

    note.text = "1";

    assertThat(session.attributes.maybeChanged()).isTrue();
    assertThat(session.changed()).containsExactly("n");
    session.save();
    assertThat(session.attributes.maybeChanged()).isFalse();
  }

  @Test
  void whatWasSetAndMutatedLaterIsFoundAsLongAsOthersHaveIt() {
    Note note = new Note("0");
    TestSession session = TestSession.empty().with("n", note);
    store(session, session.encode(), OTHERS);

    note.text = "1";

    assertThat(session.changed()).containsExactly("n");
  }

  @Test
  void whatIsRemovedWhileItIsStoredStaysRemoved() {
    TestSession session = TestSession.empty().with("old", new Note("old")).elsewhere();
    session.get("old", Note.class).text = "changed";
    session.with("new", new Note("new"));
    Encoding encoding = session.encode();

    session.attributes.remove("old");
    session.attributes.remove("new");
    store(session, encoding, !OTHERS);

    assertThat(session.attributes).isEmpty();
    assertThat(session.attributes.maybeChanged()).isTrue();
    assertThat(session.changed()).containsExactly("new", "old");
    assertThat(session.elsewhere().attributes).isEmpty();
  }

  @Test
  void whatIsRemovedWhileItIsMergedStaysRemoved() {
    EncodedAttributes stored = TestSession.empty().with("old", new Note("old")).save();
    TestSession session = TestSession.loaded(stored);
    EncodedAttributes theirs = TestSession.loaded(stored).with("t", 1).save();
    session.with("new", new Note("new"));
    Encoding encoding = session.encode();

    session.attributes.remove("new");
    session.attributes.remove("old");
    session.attributes.stored(encoding, encoding.mergedOnto(theirs), false);

    assertThat(session.attributes.keySet()).containsExactly("t");
    assertThat(session.changed()).containsExactly("new", "old");
  }

  @Test
  void whatIsPutAgainWhileItsRemovalIsStoredIsThere() {
    TestSession session = TestSession.empty().with("n", new Note("0")).elsewhere();
    session.attributes.remove("n");
    Encoding encoding = session.encode();

    session.with("n", new Note("0"));
    store(session, encoding, !OTHERS);

    assertThat(session.get("n")).isEqualTo(new Note("0"));
    assertThat(session.changed()).containsExactly("n");
  }

  @Test
  void aSaveThatFailedLeavesAllToTheNextOne() {
    TestSession session =
        TestSession.empty().with("n", new Note("0")).with("m", new Note("m")).elsewhere();
    session.get("n", Note.class).text = "1";
    session.attributes.remove("m");
    session.with("bad", new Connection());
    assertThat(session.changed()).containsExactly("m", "n");

    assertThat(session.attributes.maybeChanged()).isTrue();
    Encoding encoding = session.encode();
    assertThat(encoding.changed()).containsExactly("m", "n");
    assertThat(encoding.refused()).containsOnlyKeys("bad");
  }

  @Test
  void nothingCanBeStoredThatWasNotEncoded() {
    TestSession session = TestSession.empty().with("n", 1);
    Encoding encoding = session.encode();
    session.stored(encoding);

    assertThatThrownBy(() -> session.stored(encoding))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("stored without having been encoded");
  }

  @Test
  void nobodyWaitsForAnEncoding() throws Exception {
    TestSession session =
        TestSession.empty().with("slow", new Note("0")).with("other", new Note("0")).elsewhere();
    session.get("slow", Note.class).text = "1";
    Note other = session.get("other", Note.class);
    session.save();
    session.get("slow", Note.class).text = "2";
    CountDownLatch encoding = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    session.transcoder.beforeEncode =
        attributes -> {
          encoding.countDown();
          awaitUninterruptibly(goOn);
        };
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Future<EncodedAttributes> saving = executor.submit(session::save);
      awaitUninterruptibly(encoding);

      assertThat(session.get("other")).isSameAs(other);
      other.text = "1";
      session.with("new", 1);
      session.attributes.remove("slow");
      assertThat(session.attributes.keySet()).containsExactly("new", "other");

      goOn.countDown();
      EncodedAttributes stored = saving.get(10, TimeUnit.SECONDS);
      assertThat(TestSession.loaded(stored).get("slow")).isEqualTo(new Note("2"));
      session.transcoder.beforeEncode = attributes -> {};
      assertThat(session.changed()).containsExactly("new", "other", "slow");
    } finally {
      goOn.countDown();
      executor.shutdown();
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      if (!latch.await(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS)) {
        throw new AssertionError("nobody came");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}

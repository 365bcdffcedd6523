package de.javakaffee.web.msm.benchmarks.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.javakaffee.web.msm.benchmarks.runner.Catalogue;
import de.javakaffee.web.msm.benchmarks.subjects.Competitor;
import de.javakaffee.web.msm.benchmarks.subjects.Transcoders;
import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is measured here: what the benchmarks verify before they measure holds for all. */
final class SetupTest {
  private static final Set<SampleSession> PERSONS =
      EnumSet.of(SampleSession.PERSONS_10, SampleSession.PERSONS_100, SampleSession.PERSONS_500);

  static Iterable<String> transcoders() {
    return Transcoders.installed();
  }

  @ParameterizedTest
  @MethodSource("transcoders")
  void everyTranscoderCarriesEverySession(String transcoder) throws Exception {
    for (SampleSession session : Catalogue.SESSIONS) {
      for (Origin origin : Origin.values()) {
        prepare(transcoder, session, origin);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyCompetitorCarriesASessionOrRefusesIt(Competitor competitor) throws Exception {
    for (SampleSession session : Catalogue.SESSIONS) {
      for (Origin origin : Origin.values()) {
        if (carried(competitor).contains(session)) {
          prepare(competitor.id(), session, origin);
        } else {
          assertThatThrownBy(() -> prepare(competitor.id(), session, origin))
              .isInstanceOf(TranscodingException.class);
        }
      }
    }
  }

  private static Set<SampleSession> carried(Competitor competitor) {
    return switch (competitor) {
      case HAND_WRITTEN -> PERSONS;
      // No records, which are younger than Kryo 4, and no wrapped collections
      case MSM_KRYO -> {
        Set<SampleSession> old = EnumSet.copyOf(PERSONS);
        old.add(SampleSession.LOGIN);
        old.add(SampleSession.TWENTY_MIXED_ATTRIBUTES);
        yield old;
      }
      case MEMORY_COPY, JDK, FORY -> Catalogue.SESSIONS;
    };
  }

  private static void prepare(String subject, SampleSession session, Origin origin)
      throws TranscodingException {
    SessionState state = new SessionState();
    state.transcoder = subject;
    state.session = session.name();
    state.origin = origin.name();
    state.prepare();
    assertThat(state.bytes).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("transcoders")
  void everySessionGoesThroughTheRecord(String transcoder) throws Exception {
    for (SampleSession session : Catalogue.SESSIONS) {
      assertThat(record(transcoder, session).record).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("transcoders")
  void whoeverTouchesOneOfTwentyAttributesStoresTheSessionAsItWas(String transcoder)
      throws Exception {
    for (int touched : new int[] {0, 1, 20}) {
      PartialUse question = new PartialUse();
      question.touched = touched;
      question.choose(record(transcoder, SampleSession.TWENTY_MIXED_ATTRIBUTES));
    }
  }

  private static RecordState record(String transcoder, SampleSession session) throws Exception {
    RecordState state = new RecordState();
    state.transcoder = transcoder;
    state.session = session.name();
    state.origin = Origin.APPLICATION.name();
    state.prepare();
    return state;
  }

  @ParameterizedTest
  @MethodSource("transcoders")
  void everySessionGoesThroughMemcached(String transcoder) throws Exception {
    for (SampleSession session : Catalogue.SESSIONS) {
      throughMemcached(transcoder, session);
    }
  }

  @Test
  void aPlainSocketGoesToMemcachedToo() throws Exception {
    throughMemcached(MemcachedState.RAW_SOCKET, SampleSession.PERSONS_500);
  }

  @ParameterizedTest
  @MethodSource("transcoders")
  void sessionsGoOverTheLineCompressedAndNot(String transcoder) throws Exception {
    for (String compression : List.of("none", "lz4", "zstd")) {
      LineState state = new LineState();
      state.transcoder = transcoder;
      state.session = SampleSession.PERSONS_100.name();
      state.origin = Origin.APPLICATION.name();
      state.compression = compression;
      state.start();
      try (Way way = state.open()) {
        way.store();
        SampleSession.PERSONS_100.verify(way.load());
      } finally {
        state.closeLine();
        state.stop();
      }
    }
  }

  private static void throughMemcached(String subject, SampleSession session) throws Exception {
    MemcachedState state = new MemcachedState();
    state.transcoder = subject;
    state.session = session.name();
    state.origin = Origin.APPLICATION.name();
    state.start();
    try (Way one = state.open();
        Way other = state.open()) {
      other.store();
      assertThat(one.check()).isNotNull();
      one.store();
      session.verify(one.load());
    } finally {
      state.stop();
    }
  }

  @ParameterizedTest
  @MethodSource("transcoders")
  void theFirstSessionOfAColdStartIsVerifiedAfterwards(String transcoder) throws Exception {
    ColdStart question = new ColdStart();
    question.transcoder = transcoder;
    question.session = SampleSession.LOGIN.name();
    question.prepare();
    assertThatThrownBy(question::verify).isInstanceOf(AssertionError.class);
    question.coldStart();
    question.verify();
  }

  @ParameterizedTest
  @MethodSource("transcoders")
  void sessionsMadeToMeasureAreCarried(String transcoder) throws Exception {
    GrowthByAttributes attributes = new GrowthByAttributes();
    attributes.transcoder = transcoder;
    attributes.attributes = 1_000;
    attributes.prepare();
    GrowthByBytes bytes = new GrowthByBytes();
    bytes.transcoder = transcoder;
    bytes.bytes = 5_000_000;
    bytes.prepare();
  }
}

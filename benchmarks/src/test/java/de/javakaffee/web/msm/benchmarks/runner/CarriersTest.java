package de.javakaffee.web.msm.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.javakaffee.web.msm.benchmarks.runner.Effort.Iterations;
import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.Capability;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CarriersTest {
  private static final Effort EFFORT = new Effort(1, Iterations.NONE, Iterations.ofMillis(1, 10));

  /** Carries nothing at all. */
  private record Refusing(Set<Capability> capabilities) implements Transcoder {
    @Override
    public byte[] encode(Map<String, Object> attributes) throws TranscodingException {
      throw new TranscodingException("not today");
    }

    @Override
    public Map<String, Object> decode(byte[] bytes) throws TranscodingException {
      throw new TranscodingException("not today");
    }
  }

  @Test
  void whoCannotCarryASessionIsLeftOutInOneLine() {
    Carriers carriers = new Carriers();
    assertThat(carriers.able(jobs("hand-written", SampleSession.LOGIN, SampleSession.PERSONS_10)))
        .extracting(Job::toString)
        .containsExactly(
            "Encode hand-written PERSONS_10 APPLICATION",
            "Decode hand-written PERSONS_10 APPLICATION");
    assertThat(carriers.leftOut())
        .containsExactly("left out: hand-written with LOGIN: is made for the persons sample only");
    assertThat(carriers.sizes())
        .singleElement()
        .satisfies(size -> assertThat(size.reference()).isTrue());
  }

  @Test
  void aTranscoderThatDoesNotClaimWhatASessionNeedsIsLeftOut() {
    Carriers carriers = new Carriers(id -> new Refusing(Set.of(Capability.JDK_CLASSES)));
    assertThat(carriers.able(jobs("mine", SampleSession.LOGIN))).isEmpty();
    assertThat(carriers.leftOut())
        .containsExactly("left out: mine with LOGIN: it does not claim [APPLICATION_CLASSES]");
  }

  @Test
  void aTranscoderThatClaimsASessionAndFailsIsAnError() {
    Carriers carriers = new Carriers(id -> new Refusing(EnumSet.allOf(Capability.class)));
    assertThatThrownBy(() -> carriers.able(jobs("mine", SampleSession.LOGIN)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("mine does not carry LOGIN: not today");
  }

  @Test
  void aPlainSocketCarriesAll() {
    Carriers carriers = new Carriers();
    List<Job> jobs = jobs("raw-socket", SampleSession.LOGIN);
    assertThat(carriers.able(jobs)).isEqualTo(jobs);
    assertThat(carriers.sizes()).isEmpty();
  }

  /** To encode and to decode each. */
  private static List<Job> jobs(String subject, SampleSession... sessions) {
    return List.of(Question.ENCODE, Question.DECODE).stream()
        .map(question -> Part.of(question, Who.TRANSCODERS, EFFORT).sessions(sessions))
        .flatMap(part -> part.jobs(List.of(subject), 2).stream())
        .toList();
  }
}

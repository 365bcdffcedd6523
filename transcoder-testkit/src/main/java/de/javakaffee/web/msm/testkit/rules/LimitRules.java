package de.javakaffee.web.msm.testkit.rules;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The limits of the configuration, in both directions. */
public interface LimitRules extends Rules {
  @TestFactory
  @DisplayName("R29 Limits on depth, references, array length and bytes hold at writing")
  default Stream<DynamicTest> limitsHoldAtWriting() {
    return Bound.all()
        .map(
            bound ->
                dynamicTest(
                    bound.name(),
                    () -> {
                      var transcoder = subject().with(bound.limits());
                      if (subject().claims(bound.needs())) {
                        assertNotNull(transcoder.encode(bound.of(Bound.WITHIN)));
                      }
                      Refusals.expectedFromEncoding(transcoder, bound.of(Bound.BEYOND));
                    }));
  }

  @TestFactory
  @DisplayName("R30 Limits hold at reading, also for bytes written under wider ones")
  default Stream<DynamicTest> limitsHoldAtReading() {
    return Bound.all()
        .map(
            bound ->
                dynamicTest(
                    bound.name(),
                    () -> {
                      if (!subject().claims(bound.needs())) {
                        Refusals.ofWriting(subject().fresh(), bound.of(Bound.BEYOND));
                        return;
                      }
                      var transcoder = subject().with(bound.limits());
                      byte[] few = subject().fresh().encode(bound.of(Bound.WITHIN));
                      assertNotNull(transcoder.decode(few).get("cart"));
                      byte[] many = subject().fresh().encode(bound.of(Bound.BEYOND));
                      Refusals.expectedFromDecoding(transcoder, many);
                    }));
  }
}

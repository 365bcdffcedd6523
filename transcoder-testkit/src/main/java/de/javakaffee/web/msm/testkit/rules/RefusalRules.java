package de.javakaffee.web.msm.testkit.rules;

import static de.javakaffee.web.msm.testkit.rules.Refusals.attribute;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.javakaffee.web.msm.transcoder.Capability;
import de.javakaffee.web.msm.transcoder.ClassFilter;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is refused, and how. */
public interface RefusalRules extends Rules {

  /** Denied by the class filter of these tests, so that every transcoder has to refuse it. */
  final class Offender implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** An application's class that is allowed. */
  final class Holder implements Serializable {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // it is serializable
    final Object held;

    Holder(Object held) {
      this.held = held;
    }
  }

  @TestFactory
  @DisplayName("R10 A refusal at writing tells the path to the object by fields, indexes and keys")
  default Stream<DynamicTest> aRefusalTellsThePath() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("", new Offender());
    values.put("[2]", new ArrayList<>(Arrays.asList("a", null, new Offender())));
    values.put("[0][1]", new ArrayList<>(List.of(new ArrayList<>(List.of(1, new Offender())))));
    values.put("[\"key\"]", new LinkedHashMap<>(Map.of("key", new Offender())));
    if (subject().claims(Capability.APPLICATION_CLASSES)) {
      values.put("[1].held", new ArrayList<>(List.of("a", new Holder(new Offender()))));
    }
    Transcoder transcoder =
        subject()
            .with(
                subject().loader(),
                ClassFilter.of(List.of(), List.of(".*RefusalRules\\$Offender")));
    return values.entrySet().stream()
        .map(
            value ->
                dynamicTest(
                    "cart" + value.getKey(),
                    () -> {
                      Map<String, Object> attributes = new LinkedHashMap<>();
                      attributes.put("before", new ArrayList<>(List.of("x")));
                      attributes.put("cart", value.getValue());
                      TranscodingException refusal = Refusals.ofWriting(transcoder, attributes);
                      assertEquals("cart", refusal.attribute());
                      assertEquals(
                          "cart" + value.getKey() + " (" + Offender.class.getName() + ")",
                          refusal.path());
                    }));
  }

  @Test
  @DisplayName("R11 A transcoder goes on working after a failure")
  default void aTranscoderGoesOnWorkingAfterAFailure() throws TranscodingException {
    Transcoder transcoder =
        subject()
            .with(
                subject().loader(),
                ClassFilter.of(List.of(), List.of(".*RefusalRules\\$Offender")));
    Map<String, Object> good = attribute(new ArrayList<>(List.of("tea", "milk")));
    Map<String, Object> bad = new LinkedHashMap<>(good);
    bad.put("bad", new ArrayList<>(List.of("tea", new Offender())));
    byte[] bytes = transcoder.encode(good);
    byte[] cut = Arrays.copyOf(bytes, bytes.length / 2);
    for (int i = 0; i < 10; i++) {
      Refusals.ofWriting(transcoder, bad);
      assertEquals(good, transcoder.decode(transcoder.encode(good)));
      HostileCall.decode(transcoder, cut);
      assertEquals(good, transcoder.decode(bytes));
    }
  }
}

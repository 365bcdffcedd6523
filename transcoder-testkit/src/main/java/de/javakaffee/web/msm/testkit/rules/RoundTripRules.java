package de.javakaffee.web.msm.testkit.rules;

import static de.javakaffee.web.msm.testkit.rules.Refusals.attribute;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.javakaffee.web.msm.testkit.comparison.GraphComparison;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What goes in comes out. */
public interface RoundTripRules extends Rules {

  @TestFactory
  @DisplayName("R03 What a transcoder claims to carry comes back as it was")
  default Stream<DynamicTest> whatIsClaimedComesBack() {
    return subject()
        .forEachCarried(
            sample -> {
              byte[] bytes = subject().fresh().encode(sample.attributes());
              sample.verify(subject().fresh().decode(bytes));
            });
  }

  @TestFactory
  @DisplayName("R04 What a transcoder does not claim is refused with attribute, class and path")
  default Stream<DynamicTest> whatIsNotClaimedIsRefused() {
    return subject()
        .notCarried()
        .map(
            sample ->
                dynamicTest(
                    sample.name(),
                    () -> Refusals.ofWriting(subject().fresh(), sample.attributes())));
  }

  @TestFactory
  @DisplayName("R05 The map that is encoded is left as it is")
  default Stream<DynamicTest> theMapPassedInIsLeftAsItIs() {
    return subject()
        .forEachCarried(
            sample -> {
              Map<String, Object> attributes = sample.attributes();
              Map<String, Object> before = new LinkedHashMap<>(attributes);
              subject().fresh().encode(attributes);
              assertEquals(List.copyOf(before.keySet()), List.copyOf(attributes.keySet()));
              before.forEach((name, value) -> assertSame(value, attributes.get(name)));
              GraphComparison.verify(sample.name(), sample.attributes(), attributes);
            });
  }

  @Test
  @DisplayName("R06 Each decoding makes a fresh, mutable map of fresh values")
  default void eachDecodingMakesAFreshMutableMap() throws TranscodingException {
    Transcoder transcoder = subject().fresh();
    byte[] bytes = transcoder.encode(attribute(new ArrayList<>(List.of("tea"))));
    Map<String, Object> first = transcoder.decode(bytes);
    Map<String, Object> second = transcoder.decode(bytes);
    assertNotSame(first.get("cart"), second.get("cart"));

    first.put("other", 1);
    first.remove("cart");

    assertEquals(Map.of("cart", List.of("tea")), second);
    assertEquals(Map.of("other", 1), first);
    assertEquals(second, transcoder.decode(bytes));
  }

  @Test
  @DisplayName("R07 Attributes keep their names, whatever these hold, and their order")
  default void attributesKeepTheirNamesAndTheirOrder() throws TranscodingException {
    Map<String, Object> attributes = new LinkedHashMap<>();
    for (String name :
        List.of(
            "z",
            "a",
            "",
            " ",
            "<&\"'>\\/",
            "\r\n\t",
            "\0",
            "\u0001",
            "\uFFFE",
            "\u00E4\u20AC",
            "\uD83D\uDE00",
            "half\uD83D",
            "\uDE00half",
            "a.b[0]",
            "x".repeat(70_000))) {
      attributes.put(name, new ArrayList<>(List.of(name)));
    }

    Map<String, Object> decoded = subject().fresh().decode(subject().fresh().encode(attributes));

    assertEquals(attributes, decoded);
    assertEquals(List.copyOf(attributes.keySet()), List.copyOf(decoded.keySet()));
  }
}

package de.javakaffee.web.msm.testkit.rules;

import static de.javakaffee.web.msm.testkit.rules.Refusals.attribute;
import static de.javakaffee.web.msm.transcoder.Capability.STABLE_BYTES;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.javakaffee.web.msm.transcoder.Transcoder;
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

/** The bytes themselves: a difference is taken for a change, and they outlive a version. */
public interface BytesRules extends Rules {

  @TestFactory
  @DisplayName("R15 Encoding the same values twice gives the same bytes")
  default Stream<DynamicTest> encodingTwiceGivesTheSameBytes() {
    return subject()
        .forEachCarried(
            sample -> {
              Map<String, Object> attributes = sample.attributes();
              Transcoder transcoder = subject().fresh();
              byte[] first = transcoder.encode(attributes);
              byte[] second = transcoder.encode(attributes);
              byte[] fromAnother = subject().fresh().encode(attributes);
              if (subject().claims(STABLE_BYTES)) {
                assertArrayEquals(first, second);
                assertArrayEquals(first, fromAnother);
              } else {
                sample.verify(transcoder.decode(second));
                sample.verify(transcoder.decode(fromAnother));
              }
            });
  }

  @Test
  @DisplayName("R16 Content that has an order has the same bytes again after it was decoded")
  default void orderedContentHasTheSameBytesAfterDecoding() throws Exception {
    Map<String, Object> ordered = new LinkedHashMap<>();
    ordered.put("z", "last");
    ordered.put("a", Arrays.asList(null, 1, 2L, 0.5, "x", true, 'c'));
    List<Object> list = new ArrayList<>(List.of(new ArrayList<>(List.of("inner")), ordered));
    list.add(null);
    ordered.replace("a", new ArrayList<>((List<?>) ordered.get("a")));
    Map<String, Object> attributes = attribute(list);
    attributes.put("b", new ArrayList<>(List.of("tea", 17)));

    Transcoder transcoder = subject().fresh();
    byte[] bytes = transcoder.encode(attributes);
    byte[] again = transcoder.encode(transcoder.decode(bytes));

    if (subject().claims(STABLE_BYTES)) {
      assertArrayEquals(bytes, again);
    } else {
      assertEquals(attributes, transcoder.decode(again));
    }
  }

  @TestFactory
  @DisplayName("R17 Golden bytes, written by an earlier version, are read")
  default Stream<DynamicTest> goldenBytesAreRead() {
    GoldenFiles golden = new GoldenFiles(subject());
    return golden
        .samples()
        .map(
            sample ->
                dynamicTest(
                    sample.name(),
                    () -> sample.verify(subject().fresh().decode(golden.bytesOf(sample)))));
  }
}

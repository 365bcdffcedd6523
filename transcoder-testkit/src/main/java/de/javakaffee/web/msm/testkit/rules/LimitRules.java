package de.javakaffee.web.msm.testkit.rules;

import static de.javakaffee.web.msm.testkit.rules.Refusals.attribute;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.javakaffee.web.msm.transcoder.Capability;
import de.javakaffee.web.msm.transcoder.Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The limits of the configuration, in both directions. */
public interface LimitRules extends Rules {
  /** Well inside each limit of {@link #bounds}, however a transcoder counts. */
  int WITHIN = 20;

  /** Well outside. */
  int BEYOND = 3_000;

  @TestFactory
  @DisplayName("R29 Limits on depth, references, array length and bytes hold at writing")
  default Stream<DynamicTest> limitsHoldAtWriting() {
    return bounds()
        .map(
            bound ->
                dynamicTest(
                    bound.name,
                    () -> {
                      var transcoder = subject().with(bound.limits);
                      if (subject().claims(bound.needs)) {
                        assertNotNull(transcoder.encode(bound.of(WITHIN)));
                      }
                      Refusals.expectedFromEncoding(transcoder, bound.of(BEYOND));
                    }));
  }

  @TestFactory
  @DisplayName("R30 Limits hold at reading, also for bytes written under wider ones")
  default Stream<DynamicTest> limitsHoldAtReading() {
    return bounds()
        .map(
            bound ->
                dynamicTest(
                    bound.name,
                    () -> {
                      if (!subject().claims(bound.needs)) {
                        Refusals.ofWriting(subject().fresh(), bound.of(BEYOND));
                        return;
                      }
                      var transcoder = subject().with(bound.limits);
                      byte[] few = subject().fresh().encode(bound.of(WITHIN));
                      assertNotNull(transcoder.decode(few).get("cart"));
                      byte[] many = subject().fresh().encode(bound.of(BEYOND));
                      Refusals.expectedFromDecoding(transcoder, many);
                    }));
  }

  /** A limit, and values of any size that it bounds. */
  record Bound(String name, Limits limits, IntFunction<Object> value, Set<Capability> needs) {
    Map<String, Object> of(int size) {
      return attribute(value.apply(size));
    }
  }

  private static Stream<Bound> bounds() {
    Limits standard = Limits.standard();
    long references = standard.references();
    int array = standard.arrayLength();
    return Stream.of(
        new Bound(
            "depth",
            new Limits(200, references, array, standard.bytes()),
            LimitRules::nested,
            Set.of(Capability.DEEP_NESTING)),
        new Bound(
            "references",
            new Limits(standard.depth(), 200, array, standard.bytes()),
            LimitRules::distinctLists,
            Set.of()),
        new Bound(
            "arrayLength, of numbers",
            new Limits(standard.depth(), references, 200, standard.bytes()),
            size -> new long[size],
            Set.of(Capability.JDK_CLASSES)),
        new Bound(
            "arrayLength, of objects",
            new Limits(standard.depth(), references, 200, standard.bytes()),
            size -> new String[size],
            Set.of(Capability.JDK_CLASSES)),
        new Bound(
            "bytes",
            new Limits(standard.depth(), references, array, 1_500),
            size -> new ArrayList<>(List.of("x".repeat(size))),
            Set.of()));
  }

  private static Object nested(int levels) {
    Map<String, Object> outermost = new LinkedHashMap<>();
    Map<String, Object> map = outermost;
    for (int i = 1; i < levels; i++) {
      Map<String, Object> inner = new LinkedHashMap<>();
      map.put("k", inner);
      map = inner;
    }
    return outermost;
  }

  private static Object distinctLists(int count) {
    List<Object> lists = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      lists.add(new ArrayList<>(List.of(i)));
    }
    return lists;
  }
}

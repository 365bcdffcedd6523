package de.javakaffee.web.msm.testkit.rules;

import static de.javakaffee.web.msm.testkit.rules.Refusals.attribute;

import de.javakaffee.web.msm.transcoder.Capability;
import de.javakaffee.web.msm.transcoder.Limits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** A limit, and values of any size that it bounds. */
record Bound(String name, Limits limits, IntFunction<Object> value, Set<Capability> needs) {
  /** Well inside each limit, however a transcoder counts. */
  static final int WITHIN = 20;

  /** Well outside. */
  static final int BEYOND = 3_000;

  Map<String, Object> of(int size) {
    return attribute(value.apply(size));
  }

  static Stream<Bound> all() {
    Limits standard = Limits.standard();
    long references = standard.references();
    int array = standard.arrayLength();
    return Stream.of(
        new Bound(
            "depth",
            new Limits(200, references, array, standard.bytes()),
            Bound::nested,
            Set.of(Capability.DEEP_NESTING)),
        new Bound(
            "references",
            new Limits(standard.depth(), 200, array, standard.bytes()),
            Bound::distinctLists,
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

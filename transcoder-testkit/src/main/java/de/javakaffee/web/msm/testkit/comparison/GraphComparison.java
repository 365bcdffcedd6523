package de.javakaffee.web.msm.testkit.comparison;

import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares all that can be reached from two maps of attributes. For one comparison in one thread;
 * needs no deep stack, however deep the objects nest.
 *
 * <p>Classes are compared by name: the copy's may come from another class loader. Entries of hash
 * tables are matched last, when most identities are known.
 */
public final class GraphComparison {
  private record Pair(
      @Nullable Object expected, @Nullable Object actual, Path path, boolean isOpaque) {}

  private record Tables(Shape expected, Shape actual, Pair holders) {}

  private final String sample;
  private final IdentityPairs identities = new IdentityPairs();
  private final Deque<Pair> open = new ArrayDeque<>();
  private final Deque<Tables> tables = new ArrayDeque<>();
  private boolean hasOnlyOurClasses = true;

  private GraphComparison(String sample) {
    this.sample = sample;
  }

  /**
   * Both maps as sessions hold them: their own order does not count.
   *
   * @param sample for the message
   * @return false if classes of the copy come from other class loaders, though by the same names:
   *     it cannot be cast to the classes known here
   * @throws AssertionError that names the sample, the attribute, the path and both values, for the
   *     first difference
   */
  public static boolean verify(
      String sample,
      Map<String, ? extends @Nullable Object> expected,
      Map<String, ? extends @Nullable Object> actual) {
    GraphComparison comparison = new GraphComparison(sample);
    comparison.compare(expected, actual);
    return comparison.hasOnlyOurClasses;
  }

  /** Whether some object whose identity counts can be reached from these in two ways. */
  public static boolean hasSharedObjects(Map<String, ? extends @Nullable Object> attributes) {
    GraphComparison withItself = new GraphComparison("");
    withItself.compare(attributes, attributes);
    return withItself.identities.isAnyMetAgain();
  }

  private void compare(
      Map<String, ? extends @Nullable Object> expected,
      Map<String, ? extends @Nullable Object> actual) {
    if (!expected.keySet().equals(actual.keySet())) {
      throw new AssertionError(
          sample + ": expected the attributes " + names(expected) + ", was " + names(actual));
    }
    expected.forEach(
        (name, value) -> open.add(new Pair(value, actual.get(name), Path.of(name), false)));
    while (!open.isEmpty() || !tables.isEmpty()) {
      if (!open.isEmpty()) {
        compare(open.pop());
      } else {
        match(tables.remove());
      }
    }
  }

  private static Set<String> names(Map<String, ? extends @Nullable Object> attributes) {
    return new TreeSet<>(attributes.keySet());
  }

  private void compare(Pair pair) {
    Object expected = pair.expected;
    Object actual = pair.actual;
    if (expected == null || actual == null) {
      if (expected != actual) {
        throw differ(pair);
      }
      return;
    }
    if (!JdkTypes.nameOf(expected).equals(JdkTypes.nameOf(actual))) {
      throw differ(pair);
    }
    if (expected.getClass().getClassLoader() != actual.getClass().getClassLoader()) {
      hasOnlyOurClasses = false;
    }
    if (PlainValues.contains(expected)) {
      if (!PlainValues.areEqual(expected, actual)) {
        throw differ(pair);
      }
    } else if (!identities.arePaired(expected, actual)) {
      compareShapes(expected, actual, pair);
    }
  }

  private Difference differ(Pair pair) {
    return new Difference(
        sample,
        pair.path,
        "expected "
            + PlainValues.describe(pair.expected)
            + ", was "
            + PlainValues.describe(pair.actual));
  }

  private void compareShapes(Object expected, Object actual, Pair pair) {
    Shape expectedShape = Shapes.of(expected);
    Shape actualShape = Shapes.of(actual);
    if (pair.isOpaque || !expectedShape.hasIdentity()) {
      identities.pairLoosely(expected, actual);
    } else {
      identities
          .pair(expected, actual, pair.path)
          .ifPresent(
              problem -> {
                throw new Difference(sample, pair.path, problem);
              });
    }
    compareFacts(expectedShape, actualShape, pair);
    boolean isOpaque = pair.isOpaque || expectedShape.isOpaque();
    List<Shape.Part> parts = expectedShape.parts();
    if (parts.size() != actualShape.parts().size()) {
      throw new Difference(
          sample,
          pair.path,
          JdkTypes.nameOf(expected)
              + " refers to "
              + parts.size()
              + " objects, the copy to "
              + actualShape.parts().size());
    }
    // The first part is to be compared next.
    for (int i = parts.size() - 1; i >= 0; i--) {
      Shape.Part part = parts.get(i);
      open.push(
          new Pair(
              part.object(),
              actualShape.parts().get(i).object(),
              pair.path.to(part.step()),
              isOpaque));
    }
    if (!expectedShape.entries().isEmpty()) {
      tables.add(new Tables(expectedShape, actualShape, pair));
    }
  }

  private void compareFacts(Shape expected, Shape actual, Pair pair) {
    Set<String> names = new HashSet<>(expected.facts().keySet());
    names.addAll(actual.facts().keySet());
    for (String name : expected.facts().keySet()) {
      names.remove(name);
      Object expectedFact = expected.facts().get(name);
      Object actualFact = actual.facts().get(name);
      if (!Objects.deepEquals(expectedFact, actualFact)) {
        throw new Difference(
            sample,
            pair.path,
            JdkTypes.nameOf(Objects.requireNonNull(pair.expected))
                + ", "
                + name
                + ": expected "
                + shown(expectedFact, pair.expected)
                + ", was "
                + shown(actualFact, Objects.requireNonNull(pair.actual)));
      }
    }
    if (!names.isEmpty()) {
      throw new Difference(sample, pair.path, "the copy has " + names + ", too");
    }
  }

  private static String shown(@Nullable Object fact, Object holder) {
    if (fact == null || !fact.getClass().isArray()) {
      return String.valueOf(fact);
    }
    boolean isState = fact instanceof byte[] && !(holder instanceof byte[]);
    return Array.getLength(fact)
        + (isState ? " bytes of serialized state" : " elements")
        + " with hash "
        + PlainValues.hash(fact);
  }

  private void match(Tables pair) {
    List<EntryMatching.Match> matches =
        new EntryMatching(identities)
            .match(pair.expected.entries(), pair.actual.entries())
            .orElseThrow(
                () ->
                    new Difference(
                        sample, pair.holders.path, "the copies' entries are not as many"));
    int number = 0;
    for (EntryMatching.Match match : matches) {
      Path path = pair.holders.path;
      Object key = match.expected().key();
      String name = key != null && PlainValues.contains(key) ? key.toString() : "value " + number;
      open.add(
          new Pair(
              key, match.actual().key(), path.to("{key " + number++ + "}"), pair.holders.isOpaque));
      open.add(
          new Pair(
              match.expected().value(),
              match.actual().value(),
              path.to("[" + name + "]"),
              pair.holders.isOpaque));
    }
  }
}

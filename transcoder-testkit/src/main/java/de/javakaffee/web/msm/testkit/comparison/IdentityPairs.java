package de.javakaffee.web.msm.testkit.comparison;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which object of the copy stands for which of the original: one for one. For one comparison; holds
 * all objects so that no identity is used twice.
 */
final class IdentityPairs {
  private record Met(Object other, Path path) {}

  private final IdentityHashMap<Object, Met> byExpected = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Met> byActual = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Object> loose = new IdentityHashMap<>();
  private boolean isAnyMetAgain;

  boolean arePaired(Object expected, Object actual) {
    if (actualOf(expected) == actual) {
      isAnyMetAgain = true;
      return true;
    }
    return loose.get(expected) == actual;
  }

  /** Some object whose identity counts was reached in two ways. */
  boolean isAnyMetAgain() {
    return isAnyMetAgain;
  }

  @Nullable Object actualOf(@Nullable Object expected) {
    Met met = byExpected.get(expected);
    return met == null ? null : met.other;
  }

  boolean isTaken(@Nullable Object actual) {
    return byActual.containsKey(actual);
  }

  /** What is wrong with pairing these, if anything. */
  Optional<String> pair(Object expected, Object actual, Path path) {
    Met before = byExpected.putIfAbsent(expected, new Met(actual, path));
    if (before != null) {
      return Optional.of(
          JdkTypes.nameOf(expected)
              + ": one object here and at "
              + before.path
              + ", but two in the copy");
    }
    Met taken = byActual.putIfAbsent(actual, new Met(expected, path));
    if (taken != null) {
      return Optional.of(
          JdkTypes.nameOf(expected)
              + ": one object here and at "
              + taken.path
              + " in the copy, but two in the original");
    }
    return Optional.empty();
  }

  /** For objects whose identity does not count: only so that they are not compared twice. */
  void pairLoosely(Object expected, Object actual) {
    loose.put(expected, actual);
  }
}

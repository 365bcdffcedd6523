package de.javakaffee.web.msm.testkit.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each entry of a hash table the one of the copy that is meant to be it: by what is known
 * of the key's identity, then by value, then by similarity; what is left is paired as it comes, and
 * found different when it is compared. For one pair of tables.
 */
final class EntryMatching {
  record Match(Shape.Entry expected, Shape.Entry actual) {}

  private final IdentityPairs identities;
  private final List<Match> matches = new ArrayList<>();
  private List<Shape.Entry> expected = new ArrayList<>();
  private final List<Shape.Entry> actual = new ArrayList<>();

  EntryMatching(IdentityPairs identities) {
    this.identities = identities;
  }

  /** Empty if one has more entries than the other. */
  Optional<List<Match>> match(List<Shape.Entry> expectedOnes, List<Shape.Entry> actualOnes) {
    if (expectedOnes.size() != actualOnes.size()) {
      return Optional.empty();
    }
    expected.addAll(expectedOnes);
    actual.addAll(actualOnes);
    byIdentity();
    matchEqual(entry -> valueKey(entry.key()));
    IdentityHashMap<Shape.Entry, Integer> keys = new IdentityHashMap<>();
    IdentityHashMap<Shape.Entry, Integer> values = new IdentityHashMap<>();
    for (List<Shape.Entry> left : List.of(expected, actual)) {
      for (Shape.Entry entry : left) {
        keys.put(entry, Fingerprint.of(entry.key()));
        values.put(entry, Fingerprint.of(entry.value()));
      }
    }
    matchEqual(entry -> List.of(keys.getOrDefault(entry, 0), values.getOrDefault(entry, 0)));
    matchEqual(keys::get);
    matchEqual(entry -> "left");
    return Optional.of(matches);
  }

  private void byIdentity() {
    IdentityHashMap<Object, Shape.Entry> byKey = new IdentityHashMap<>();
    for (Shape.Entry entry : actual) {
      if (entry.key() != null) {
        byKey.put(entry.key(), entry);
      }
    }
    IdentityHashMap<Shape.Entry, Shape.Entry> found = new IdentityHashMap<>();
    for (Shape.Entry entry : expected) {
      Shape.Entry known = byKey.get(identities.actualOf(entry.key()));
      if (known != null) {
        matches.add(new Match(entry, known));
        found.put(entry, known);
      }
    }
    if (!found.isEmpty()) {
      expected.removeIf(found::containsKey);
      IdentityHashMap<Shape.Entry, Boolean> taken = new IdentityHashMap<>();
      found.values().forEach(entry -> taken.put(entry, true));
      actual.removeIf(taken::containsKey);
    }
  }

  private record ValueKey(String type, Object value) {}

  private static @Nullable Object valueKey(@Nullable Object key) {
    if (key == null) {
      return "null";
    }
    return PlainValues.contains(key)
        ? new ValueKey(JdkTypes.nameOf(key), PlainValues.key(key))
        : null;
  }

  /** Entries with equal traits; null is a trait of none. */
  private void matchEqual(Function<Shape.Entry, @Nullable Object> trait) {
    Map<Object, Deque<Shape.Entry>> candidates = new HashMap<>();
    List<Shape.Entry> unmatched = new ArrayList<>();
    for (Shape.Entry entry : actual) {
      Object key = trait.apply(entry);
      if (key != null) {
        candidates.computeIfAbsent(key, k -> new ArrayDeque<>()).add(entry);
      } else {
        unmatched.add(entry);
      }
    }
    List<Shape.Entry> left = new ArrayList<>();
    for (Shape.Entry entry : expected) {
      Object key = trait.apply(entry);
      Deque<Shape.Entry> group = key == null ? null : candidates.get(key);
      if (group == null || group.isEmpty()) {
        left.add(entry);
      } else {
        matches.add(new Match(entry, best(entry, group)));
      }
    }
    expected = left;
    actual.clear();
    candidates.values().forEach(actual::addAll);
    actual.addAll(unmatched);
  }

  /** Of entries that look alike the one whose value is known to be the expected one. */
  private Shape.Entry best(Shape.Entry entry, Deque<Shape.Entry> group) {
    if (group.size() > 1) {
      Object known = identities.actualOf(entry.value());
      for (Iterator<Shape.Entry> left = group.iterator(); left.hasNext(); ) {
        Shape.Entry candidate = left.next();
        boolean fits =
            known == null ? !identities.isTaken(candidate.value()) : candidate.value() == known;
        if (fits) {
          left.remove();
          return candidate;
        }
      }
    }
    return group.remove();
  }
}

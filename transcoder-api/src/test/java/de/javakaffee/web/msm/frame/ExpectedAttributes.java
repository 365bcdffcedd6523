package de.javakaffee.web.msm.frame;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a session in one Tomcat should have, by name: a map that knows nothing of frames, codecs and
 * decoding.
 */
final class ExpectedAttributes {
  final Map<String, String> here = new TreeMap<>();
  private Map<String, String> known = Map.of();
  private Map<String, String> encoded = Map.of();
  private final Set<String> setSince = new HashSet<>();

  /** What is stored, as far as this Tomcat knows. */
  Map<String, String> known() {
    return known;
  }

  void set(String name, String value) {
    here.put(name, value);
    setSince.add(name);
  }

  /** There is nothing to remove from what was encoded without the name. */
  void remove(String name) {
    here.remove(name);
    setSince.remove(name);
    if (encoded.containsKey(name)) {
      setSince.add(name);
    }
  }

  /** Changed without being set. */
  void mutate(String name, String value) {
    here.put(name, value);
  }

  /** What is encoded now is the content of {@code here}; the names that a save would change. */
  Set<String> encode() {
    setSince.clear();
    encoded = new TreeMap<>(here);
    return difference(encoded, known);
  }

  Map<String, String> mergedOnto(Map<String, String> theirs) {
    Map<String, String> merged = new TreeMap<>(theirs);
    difference(encoded, known).forEach(name -> copy(name, encoded, merged));
    return merged;
  }

  /** What was set since the encoding is kept, all else is what is stored. */
  void stored(Map<String, String> now) {
    Set<String> theirs = difference(encoded, now);
    theirs.removeAll(setSince);
    theirs.forEach(name -> copy(name, now, here));
    known = now;
  }

  /** What is changed and not stored is kept. */
  void refresh(Map<String, String> now) {
    Set<String> theirs = difference(known, now);
    theirs.removeAll(difference(here, known));
    theirs.forEach(name -> copy(name, now, here));
    known = now;
  }

  private static Set<String> difference(Map<String, String> one, Map<String, String> other) {
    Set<String> names = new HashSet<>(one.keySet());
    names.addAll(other.keySet());
    names.removeIf(name -> Objects.equals(one.get(name), other.get(name)));
    return names;
  }

  private static void copy(String name, Map<String, String> from, Map<String, String> to) {
    String value = from.get(name);
    if (value == null) {
      to.remove(name);
    } else {
      to.put(name, value);
    }
  }
}

package de.javakaffee.web.msm.testkit.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One object taken apart: facts that are compared by equals (arrays by their elements), objects it
 * refers to in a fixed order, and entries in no order. For one thread.
 */
final class Shape {
  /** A reference to another object. */
  record Part(String step, @Nullable Object object) {}

  /** An element of a set ({@code value} is null) or a mapping. */
  record Entry(@Nullable Object key, @Nullable Object value) {}

  private final Map<String, Object> facts = new LinkedHashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private boolean hasIdentity = true;
  private boolean opaque;

  void fact(String name, Object value) {
    facts.put(name, value);
  }

  void part(String step, @Nullable Object object) {
    parts.add(new Part(step, object));
  }

  void entry(@Nullable Object key, @Nullable Object value) {
    entries.add(new Entry(key, value));
  }

  /** Two equal ones may become one, and one may become two. */
  void withoutIdentity() {
    hasIdentity = false;
  }

  /** The same holds for everything below it. */
  void opaque() {
    opaque = true;
  }

  Map<String, Object> facts() {
    return facts;
  }

  List<Part> parts() {
    return parts;
  }

  List<Entry> entries() {
    return entries;
  }

  boolean hasIdentity() {
    return hasIdentity;
  }

  boolean isOpaque() {
    return opaque;
  }
}

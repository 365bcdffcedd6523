package de.javakaffee.web.msm.testkit.samples;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What a sample of more than one attribute, or with a telling name, consists of. */
final class Attributes {
  private final Map<String, Object> byName = new LinkedHashMap<>();

  private Attributes() {}

  static Attributes of(String name, Object value) {
    return new Attributes().and(name, value);
  }

  static Attributes of(Map<String, Object> byName) {
    Attributes attributes = new Attributes();
    attributes.byName.putAll(byName);
    return attributes;
  }

  Attributes and(String name, Object value) {
    byName.put(name, value);
    return this;
  }

  /** One of those that were decoded. */
  static Object get(Object decoded, String name) {
    return Objects.requireNonNull(((Map<?, ?>) decoded).get(name), name);
  }

  Map<String, Object> byName() {
    return byName;
  }
}

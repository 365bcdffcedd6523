package de.javakaffee.web.msm.testkit.comparison;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An original and a damaged copy of it, as the attribute "a" of a session. */
final class Planted {
  private Planted() {}

  /** The message after the names of sample and attribute. */
  static void isFound(@Nullable Object expected, @Nullable Object actual, String message) {
    isFound(attributes("a", expected), attributes("a", actual), "a", message);
  }

  static void isFound(
      Map<String, @Nullable Object> expected,
      Map<String, @Nullable Object> actual,
      String attribute,
      String message) {
    assertThatThrownBy(() -> GraphComparison.verify("SAMPLE", expected, actual))
        .isInstanceOf(AssertionError.class)
        .hasMessage("SAMPLE: attribute \"" + attribute + "\", at " + message);
  }

  static void isNone(@Nullable Object expected, @Nullable Object actual) {
    GraphComparison.verify("SAMPLE", attributes("a", expected), attributes("a", actual));
  }

  static Map<String, @Nullable Object> attributes(String name, @Nullable Object value) {
    Map<String, @Nullable Object> attributes = new HashMap<>();
    attributes.put(name, value);
    return attributes;
  }
}

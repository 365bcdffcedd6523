package de.javakaffee.web.msm.testkit;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;

/** What rules the kit has. Stateless. */
final class KitRules {
  private static final int NUMBER = 3;

  private KitRules() {}

  /** Their sentences by number, such as R01. */
  static Map<String, String> sentences() {
    Map<String, String> sentences = new TreeMap<>();
    for (Method method : TranscoderCompatibilityKit.class.getMethods()) {
      DisplayName name = method.getAnnotation(DisplayName.class);
      if (name != null) {
        String other = sentences.put(number(name.value()), name.value().substring(NUMBER).strip());
        if (other != null) {
          throw new AssertionError("two rules have the number of " + name.value());
        }
      }
    }
    return sentences;
  }

  /** The number of the rule that a method of the kit tests. */
  static String ofMethod(String methodName) {
    for (Method method : TranscoderCompatibilityKit.class.getMethods()) {
      if (method.getName().equals(methodName)) {
        return number(method.getAnnotation(DisplayName.class).value());
      }
    }
    throw new AssertionError("no rule of the kit: " + methodName);
  }

  private static String number(String displayName) {
    return displayName.substring(0, NUMBER);
  }
}

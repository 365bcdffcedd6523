package de.javakaffee.web.msm.frame.walk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A session with the attributes "a" and "b". */
record TwoAttributes(Object a, Object b) {
  static final List<List<String>> TOGETHER = List.of(List.of("a", "b"));
  static final List<List<String>> APART = List.of(List.of("a"), List.of("b"));

  /** How a walker that refuses nothing groups them. */
  List<List<String>> groups() {
    return walk(new ObjectWalker(object -> false)).groups();
  }

  Walk walk(ObjectWalker walker) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("a", a);
    values.put("b", b);
    return walker.walk(values);
  }
}

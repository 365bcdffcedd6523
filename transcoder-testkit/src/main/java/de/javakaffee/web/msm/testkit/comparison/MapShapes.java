package de.javakaffee.web.msm.testkit.comparison;

import java.util.HashMap;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/** Maps that hold their entries themselves: their mappings, their order and what decides it. */
final class MapShapes {
  private static final List<Class<?>> UNDERSTOOD =
      List.of(
          HashMap.class,
          LinkedHashMap.class,
          Hashtable.class,
          Properties.class,
          IdentityHashMap.class,
          WeakHashMap.class,
          ConcurrentHashMap.class,
          TreeMap.class,
          ConcurrentSkipListMap.class);

  private MapShapes() {}

  static boolean understand(Class<?> type) {
    return UNDERSTOOD.contains(type)
        || type.getName().startsWith("java.util.ImmutableCollections$Map");
  }

  static void describe(Map<?, ?> map, Shape shape) {
    shape.fact("size", map.size());
    if (map instanceof LinkedHashMap) {
      shape.fact("access order", isAccessOrdered(map));
      inOrder(map, shape);
    } else if (map instanceof SortedMap<?, ?> sorted) {
      shape.part(".comparator", sorted.comparator());
      inOrder(map, shape);
    } else {
      if (map instanceof Properties properties) {
        shape.part(".defaults", defaultsOf(properties));
      }
      map.forEach(shape::entry);
    }
  }

  private static void inOrder(Map<?, ?> map, Shape shape) {
    int number = 0;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object key = entry.getKey();
      shape.part("{key " + number++ + "}", key);
      shape.part(
          "[" + (key != null && PlainValues.contains(key) ? key : "value " + number) + "]",
          entry.getValue());
    }
  }

  /** Whether a look-up in a copy makes an entry the youngest. */
  @SuppressWarnings("unchecked") // strangers as keys of a copy that is thrown away
  private static boolean isAccessOrdered(Map<?, ?> map) {
    Map<Object, Object> copy = (Map<Object, Object>) ((LinkedHashMap<?, ?>) map).clone();
    copy.clear();
    copy.put("first", "");
    copy.put("second", "");
    return copy.get("first") != null && !copy.keySet().iterator().next().equals("first");
  }

  /** They are serialized after the mappings; nothing else tells them. */
  private static @Nullable Object defaultsOf(Properties properties) {
    List<Object> references =
        SerialState.of(properties).map(SerialState::references).orElse(List.of());
    for (int i = references.size() - 1; i >= 0; i--) {
      if (references.get(i) instanceof Properties defaults) {
        return properties.values().stream().anyMatch(value -> value == defaults) ? null : defaults;
      }
    }
    return null;
  }
}

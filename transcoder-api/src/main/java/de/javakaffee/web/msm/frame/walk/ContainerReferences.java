package de.javakaffee.web.msm.frame.walk;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;

/** The elements of JDK collections and the entries of JDK maps, as their iterators give them. */
final class ContainerReferences {
  private ContainerReferences() {}

  /**
   * The elements, and whether their order is stable.
   *
   * @param type a collection of the JDK
   * @param iterator calls its {@code iterator()}
   */
  static References collection(Class<?> type, JdkCalls.Call iterator) {
    boolean stable =
        List.class.isAssignableFrom(type)
            || Queue.class.isAssignableFrom(type)
            || SortedSet.class.isAssignableFrom(type)
            || LinkedHashSet.class.isAssignableFrom(type)
            || CopyOnWriteArraySet.class.isAssignableFrom(type);
    return (holder, visitor) -> {
      int index = 0;
      boolean stableHashes = true;
      Iterator<?> elements = (Iterator<?>) iterator.on(holder);
      for (; elements != null && elements.hasNext(); index++) {
        Object element = elements.next();
        visitor.element(index, element);
        stableHashes = stableHashes && (stable || hashesStably(element));
      }
      if (!stable && index > 1) {
        visitor.unstableOrder(!stableHashes);
      }
    };
  }

  /**
   * The keys and values, and whether their order is stable.
   *
   * @param type a map of the JDK
   * @param entrySet calls its {@code entrySet()}
   */
  static References map(Class<?> type, JdkCalls.Call entrySet) {
    boolean stable =
        SortedMap.class.isAssignableFrom(type)
            || LinkedHashMap.class.isAssignableFrom(type)
            || EnumMap.class.isAssignableFrom(type);
    boolean byIdentity = IdentityHashMap.class.isAssignableFrom(type);
    return (holder, visitor) -> {
      int index = 0;
      boolean stableHashes = !byIdentity;
      Set<?> entries = (Set<?>) entrySet.on(holder);
      for (Object each : entries == null ? Set.of() : entries) {
        Map.Entry<?, ?> entry = (Map.Entry<?, ?>) each;
        Object key = entry.getKey();
        visitor.key(index, key);
        visitor.value(index, key, entry.getValue());
        stableHashes = stableHashes && (stable || hashesStably(key));
        index++;
      }
      if (!stable && index > 1) {
        visitor.unstableOrder(!stableHashes);
      }
    };
  }

  private static boolean hashesStably(@Nullable Object key) {
    return key == null || JdkValues.hasStableHash(key.getClass());
  }
}

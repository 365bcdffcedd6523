package de.javakaffee.web.msm.serializer.kryo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a linked hash map is ordered by access, which it tells nobody. A copy of it
 * shows: it is emptied, filled with two keys, and asked for the first.
 *
 * <p>That is quicker than {@link de.javakaffee.web.msm.objectmodel.AccessOrder}, but copying asks
 * the keys for their hash codes. Where these are objects of the application, which might load or
 * compute anything, the slower way is taken.
 */
@SuppressWarnings("NonApiType") // only this class can have it
final class AccessOrder {

  private AccessOrder() {}

  static boolean of(LinkedHashMap<@Nullable Object, @Nullable Object> map) {
    for (Object key : map.keySet()) {
      if (!(key instanceof String) && !isOfJdk(key)) {
        return de.javakaffee.web.msm.objectmodel.AccessOrder.of(map);
      }
    }
    return observed(map);
  }

  private static boolean isOfJdk(@Nullable Object key) {
    return key == null
        || (key.getClass().getClassLoader() == null
            && Comparable.class.isAssignableFrom(key.getClass()));
  }

  private static boolean observed(LinkedHashMap<@Nullable Object, @Nullable Object> map) {
    @SuppressWarnings("unchecked")
    Map<Object, Object> copy = (Map<Object, Object>) map.clone();
    copy.clear();
    copy.put(1, 1);
    copy.put(2, 2);
    copy.get(1);
    return copy.keySet().iterator().next().equals(2);
  }
}

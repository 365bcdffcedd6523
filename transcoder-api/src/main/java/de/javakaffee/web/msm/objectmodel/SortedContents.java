package de.javakaffee.web.msm.objectmodel;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Fills the JDK's sorted containers in the order in which their contents were stored, as Java
 * serialization does: nothing is compared, since keys may not be complete yet. Stateless.
 */
public final class SortedContents {

  private SortedContents() {}

  /**
   * Fills an empty map.
   *
   * @param values as many as keys
   */
  @SuppressWarnings("NonApiType") // only these do it
  public static void fill(
      TreeMap<@Nullable Object, @Nullable Object> map,
      List<@Nullable Object> keys,
      List<@Nullable Object> values) {
    map.putAll(new InOrder(map.comparator(), keys, values));
  }

  /** Fills an empty set. */
  @SuppressWarnings("NonApiType") // only these do it
  public static void fill(TreeSet<@Nullable Object> set, List<@Nullable Object> elements) {
    TreeMap<@Nullable Object, @Nullable Object> map = new TreeMap<>(set.comparator());
    fill(map, elements, Collections.nCopies(elements.size(), null));
    set.addAll(map.navigableKeySet());
  }

  /** What a tree map with the same comparator takes over as it is. Good for nothing else. */
  @SuppressWarnings("JdkObsolete") // no more is needed
  private static final class InOrder extends AbstractMap<@Nullable Object, @Nullable Object>
      implements SortedMap<@Nullable Object, @Nullable Object> {
    private final @Nullable Comparator<? super @Nullable Object> comparator;
    private final List<@Nullable Object> keys;
    private final List<@Nullable Object> values;

    InOrder(
        @Nullable Comparator<? super @Nullable Object> comparator,
        List<@Nullable Object> keys,
        List<@Nullable Object> values) {
      this.comparator = comparator;
      this.keys = keys;
      this.values = values;
    }

    @Override
    public @Nullable Comparator<? super @Nullable Object> comparator() {
      return comparator;
    }

    @Override
    public Set<Map.Entry<@Nullable Object, @Nullable Object>> entrySet() {
      return new AbstractSet<>() {
        @Override
        public int size() {
          return keys.size();
        }

        @Override
        public Iterator<Map.Entry<@Nullable Object, @Nullable Object>> iterator() {
          Iterator<@Nullable Object> value = values.iterator();
          Iterator<@Nullable Object> key = keys.iterator();
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return key.hasNext();
            }

            @Override
            public Map.Entry<@Nullable Object, @Nullable Object> next() {
              return new SimpleImmutableEntry<>(key.next(), value.next());
            }
          };
        }
      };
    }

    @Override
    public SortedMap<@Nullable Object, @Nullable Object> subMap(
        @Nullable Object from, @Nullable Object to) {
      throw new UnsupportedOperationException();
    }

    @Override
    public SortedMap<@Nullable Object, @Nullable Object> headMap(@Nullable Object to) {
      throw new UnsupportedOperationException();
    }

    @Override
    public SortedMap<@Nullable Object, @Nullable Object> tailMap(@Nullable Object from) {
      throw new UnsupportedOperationException();
    }

    @Override
    public @Nullable Object firstKey() {
      return keys.get(0);
    }

    @Override
    public @Nullable Object lastKey() {
      return keys.get(keys.size() - 1);
    }
  }
}

package de.javakaffee.web.msm.serializer.kryo;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Keys and values in turn as they came out of a sorted map. An empty tree map with the same
 * comparator takes it over as it is, by {@code putAll}, and compares nothing: keys may not be
 * complete yet, and the order is what it was. Good for nothing else.
 */
@SuppressWarnings("JdkObsolete") // no more is needed
final class PresortedMap extends AbstractMap<@Nullable Object, @Nullable Object>
    implements SortedMap<@Nullable Object, @Nullable Object> {
  private final @Nullable Comparator<? super @Nullable Object> comparator;
  private final List<@Nullable Object> keysAndValues;

  PresortedMap(
      @Nullable Comparator<? super @Nullable Object> comparator,
      List<@Nullable Object> keysAndValues) {
    this.comparator = comparator;
    this.keysAndValues = keysAndValues;
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
        return keysAndValues.size() / 2;
      }

      @Override
      public Iterator<Map.Entry<@Nullable Object, @Nullable Object>> iterator() {
        return IntStream.range(0, size()).mapToObj(PresortedMap.this::entry).iterator();
      }
    };
  }

  private Map.Entry<@Nullable Object, @Nullable Object> entry(int index) {
    return new SimpleImmutableEntry<>(
        keysAndValues.get(2 * index), keysAndValues.get(2 * index + 1));
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
    return keysAndValues.get(0);
  }

  @Override
  public @Nullable Object lastKey() {
    return keysAndValues.get(keysAndValues.size() - 2);
  }
}

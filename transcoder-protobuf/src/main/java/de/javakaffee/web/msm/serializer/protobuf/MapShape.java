package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Maps of the JDK that are nothing but their entries. */
final class MapShape extends Shape {
  /** Linked hash maps in the order of insertion. */
  static final MapShape LINKED = new MapShape(Schema.SHAPE_MAP, LinkedHashMap::new);

  /** The same class in the order of access. */
  static final MapShape BY_ACCESS =
      new MapShape(Schema.SHAPE_MAP_BY_ACCESS, () -> new LinkedHashMap<>(16, 0.75f, true));

  /** With the comparator, if there is one. */
  static final MapShape SORTED = new MapShape(Schema.SHAPE_MAP, TreeMap::new);

  private final Supplier<Map<@Nullable Object, @Nullable Object>> maker;

  private MapShape(int number, Supplier<Map<@Nullable Object, @Nullable Object>> maker) {
    super(number);
    this.maker = maker;
  }

  static MapShape of(Supplier<Map<@Nullable Object, @Nullable Object>> maker) {
    return new MapShape(Schema.SHAPE_MAP, maker);
  }

  @Override
  boolean carries(Object object) {
    return this != LINKED || !AccessOrder.of((LinkedHashMap<?, ?>) object);
  }

  @Override
  void write(NodeWriter out, Object object) throws IOException, TranscodingException {
    out.comparator(comparatorOf(object));
    out.beginValues();
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) object).entrySet()) {
      out.key(entry.getKey());
      out.value(entry.getValue());
    }
  }

  private @Nullable Object comparatorOf(Object object) {
    return this == SORTED ? ((TreeMap<?, ?>) object).comparator() : null;
  }

  @Override
  Iterable<?> contentsOf(Object object) {
    List<@Nullable Object> all = new ArrayList<>();
    all.add(comparatorOf(object));
    ((Map<?, ?>) object)
        .forEach(
            (key, value) -> {
              all.add(key);
              all.add(value);
            });
    return all;
  }

  @Override
  boolean isContainer() {
    return true;
  }

  @Override
  boolean readsToAllocate() {
    return this == SORTED;
  }

  @Override
  boolean waits(NodeContent content) {
    return content.keys.hasNodes() || content.comparator.size() > 0;
  }

  @Override
  @Nullable Object allocate(FrameReader in, StoredType type, NodeContent content) {
    return this == SORTED && content.comparator.size() > 0 ? null : maker.get();
  }

  @Override
  @SuppressWarnings("unchecked") // strangers as keys: the comparator refuses them
  Object complete(FrameReader in, StoredType type, @Nullable Object allocated, NodeContent content)
      throws IOException, TranscodingException, ClassNotFoundException {
    Map<@Nullable Object, @Nullable Object> map;
    if (allocated == null) {
      Object comparator = in.present(content.comparator, 0);
      map = new TreeMap<>((Comparator<@Nullable Object>) Objects.requireNonNull(comparator));
    } else {
      map = (Map<@Nullable Object, @Nullable Object>) allocated;
    }
    if (content.keys.size() != content.values.size()) {
      throw new de.javakaffee.web.msm.objectstream.DamagedException(
          "damaged: " + content.keys.size() + " keys, " + content.values.size() + " values");
    }
    for (int i = 0; i < content.keys.size(); i++) {
      Object key = in.value(content.keys, i, 2 * i);
      Object value = in.value(content.values, i, 2 * i + 1);
      in.hashing(key);
      if (value == FrameReader.MISSING) {
        in.whenThere(found -> map.put(key, found));
        if (map instanceof HashMap) {
          map.put(key, null); // keeps its place in the order
        }
      } else {
        map.put(key, value);
      }
    }
    return map;
  }

  @Override
  String step(Object holder, int place) {
    if (place == FrameReader.COMPARATOR) {
      return super.step(holder, place);
    }
    int entry = place / 2;
    for (Object key : ((Map<?, ?>) holder).keySet()) {
      if (entry-- == 0) {
        return EntryStep.of(key, place);
      }
    }
    return EntryStep.of(null, place);
  }
}

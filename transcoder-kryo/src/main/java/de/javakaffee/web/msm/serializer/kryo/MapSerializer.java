package de.javakaffee.web.msm.serializer.kryo;

import java.lang.invoke.VarHandle;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Carries maps of the JDK that are nothing but their entries: how many, then key and value of each
 * in the order of iteration.
 */
final class MapSerializer<M extends Map<@Nullable Object, @Nullable Object>>
    extends FixedSerializer<M> {
  private final IntFunction<M> maker;
  private final boolean concurrent;

  private MapSerializer(IntFunction<M> maker, boolean concurrent) {
    this.maker = maker;
    this.concurrent = concurrent;
  }

  /**
   * Of maps that fail fast when they are changed meanwhile.
   *
   * @param maker makes an empty one for a number of entries
   */
  static <M extends Map<@Nullable Object, @Nullable Object>> MapSerializer<M> of(
      IntFunction<M> maker) {
    return new MapSerializer<>(maker, false);
  }

  /** Of maps that may change while they are iterated over, without an exception. */
  static <M extends Map<@Nullable Object, @Nullable Object>> MapSerializer<M> concurrent(
      IntFunction<M> maker) {
    return new MapSerializer<>(maker, true);
  }

  @Override
  void write(FrameWriter out, M map) {
    if (concurrent || out.classes().options().copyCollections()) {
      writeSnapshot(out, Snapshot.of(map));
      return;
    }
    int size = map.size();
    out.bytes().elements(size);
    int index = 0;
    for (Map.Entry<?, ?> each : map.entrySet()) {
      FrameWriter.requireUnchanged(index < size);
      write(out, index, each.getKey(), each.getValue());
      index++;
    }
    VarHandle.acquireFence(); // the iterator may have seen an old size
    FrameWriter.requireUnchanged(index == size && map.size() == size);
  }

  private static void writeSnapshot(FrameWriter out, List<@Nullable Object> keysAndValues) {
    int size = keysAndValues.size() / 2;
    out.bytes().elements(size);
    for (int i = 0; i < size; i++) {
      write(out, i, keysAndValues.get(2 * i), keysAndValues.get(2 * i + 1));
    }
  }

  private static void write(
      FrameWriter out, int index, @Nullable Object key, @Nullable Object value) {
    try {
      out.hashing().spend(key);
      out.valueOrPending(key);
    } catch (Throwable e) {
      out.trail().key(index);
      throw e;
    }
    try {
      out.valueOrPending(value);
    } catch (Throwable e) {
      out.trail().value(key, index);
      throw e;
    }
  }

  @Override
  M read(FrameReader in, int number) {
    int size = in.bytes().elements();
    M map = maker.apply(size);
    in.found(number, map);
    new Entries(in, map).read(size);
    return map;
  }

  @Override
  void show(ShownFrame frame, String type, int number) {
    frame.begin(type, number, new ShownEntries(frame.bytes().elements()));
  }
}

package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.objectmodel.SortedContents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Carries tree maps: the comparator or null, then as all maps. */
@SuppressWarnings("NonApiType") // exactly this class
final class TreeMapSerializer extends FixedSerializer<TreeMap<@Nullable Object, @Nullable Object>> {
  private final MapSerializer<TreeMap<@Nullable Object, @Nullable Object>> entries =
      MapSerializer.of(size -> new TreeMap<>());

  @Override
  boolean madeFirst() {
    return false;
  }

  @Override
  void write(FrameWriter out, TreeMap<@Nullable Object, @Nullable Object> map) {
    out.value(map.comparator());
    out.made();
    entries.write(out, map);
  }

  @Override
  TreeMap<@Nullable Object, @Nullable Object> read(FrameReader in, int number) {
    @SuppressWarnings("unchecked")
    Comparator<? super @Nullable Object> comparator =
        (Comparator<? super @Nullable Object>) in.value();
    TreeMap<@Nullable Object, @Nullable Object> map = new TreeMap<>(comparator);
    in.found(number, map);
    int size = in.bytes().elements();
    PendingElements contents = new PendingElements(all -> fill(map, all));
    for (int i = 0; i < size; i++) {
      readKey(in, contents, i);
      readValue(in, contents, i);
    }
    contents.complete();
    return map;
  }

  @Override
  void show(ShownFrame frame, String type, int number) {
    frame.begin(type, number, new ShownSorted(ShownEntries::new));
  }

  private static void readKey(FrameReader in, PendingElements contents, int index) {
    try {
      contents.read(in);
    } catch (Throwable e) {
      in.trail().key(index);
      throw e;
    }
  }

  private static void readValue(FrameReader in, PendingElements contents, int index) {
    try {
      contents.read(in);
    } catch (Throwable e) {
      in.trail().value(contents.last(), index);
      throw e;
    }
  }

  private static void fill(
      TreeMap<@Nullable Object, @Nullable Object> map, List<@Nullable Object> keysAndValues) {
    List<@Nullable Object> keys = new ArrayList<>(keysAndValues.size() / 2);
    List<@Nullable Object> values = new ArrayList<>(keysAndValues.size() / 2);
    for (int i = 0; i < keysAndValues.size(); i += 2) {
      keys.add(keysAndValues.get(i));
      values.add(keysAndValues.get(i + 1));
    }
    SortedContents.fill(map, keys, values);
  }
}

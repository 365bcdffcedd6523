package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.objectmodel.SortedContents;
import java.util.Comparator;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Carries tree sets: the comparator or null, then as all collections. */
@SuppressWarnings("NonApiType") // exactly this class
final class TreeSetSerializer extends FixedSerializer<TreeSet<@Nullable Object>> {
  private final CollectionSerializer<TreeSet<@Nullable Object>> elements =
      CollectionSerializer.of(size -> new TreeSet<>());

  @Override
  boolean madeFirst() {
    return false;
  }

  @Override
  void write(FrameWriter out, TreeSet<@Nullable Object> set) {
    out.value(set.comparator());
    out.made();
    elements.write(out, set);
  }

  @Override
  TreeSet<@Nullable Object> read(FrameReader in, int number) {
    @SuppressWarnings("unchecked")
    Comparator<? super @Nullable Object> comparator =
        (Comparator<? super @Nullable Object>) in.value();
    TreeSet<@Nullable Object> set = new TreeSet<>(comparator);
    in.found(number, set);
    int size = in.bytes().elements();
    PendingElements contents = new PendingElements(all -> SortedContents.fill(set, all));
    int index = 0;
    try {
      for (; index < size; index++) {
        contents.read(in);
      }
    } catch (Throwable e) {
      in.trail().element(index);
      throw e;
    }
    contents.complete();
    return set;
  }

  @Override
  void show(ShownFrame frame, String type, int number) {
    frame.begin(type, number, new ShownSorted(ShownElements::new));
  }
}

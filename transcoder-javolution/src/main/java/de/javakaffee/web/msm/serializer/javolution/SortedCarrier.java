package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.objectmodel.SortedContents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries tree sets and tree maps: the comparator, or null for the natural order, then the contents
 * as they are ordered. They are not compared when they are read.
 */
final class SortedCarrier {
  static final String COMPARATOR = "comparator";

  private SortedCarrier() {}

  /** Of {@link TreeSet}. */
  static final class OfSet extends FixedCarrier {
    @Override
    boolean madeLast() {
      return true;
    }

    @Override
    void contents(Object set, Consumer<@Nullable Object> visitor) {
      visitor.accept(((TreeSet<?>) set).comparator());
      ((TreeSet<?>) set).forEach(visitor);
    }

    @Override
    void write(SessionWriter out, Object set) {
      comparator(out, set, ((TreeSet<?>) set).comparator());
      int size = ((TreeSet<?>) set).size();
      int index = 0;
      for (Object element : (TreeSet<?>) set) {
        out.trail().element(index++);
        out.value(SessionWriter.ITEM, element, false);
      }
      SessionWriter.requireUnchanged(size, index);
    }

    @Override
    Object read(SessionReader in, int id) {
      TreeSet<@Nullable Object> set = new TreeSet<>(comparator(in));
      in.found(id, set);
      List<@Nullable Object> elements = new ArrayList<>();
      while (in.xml().child()) {
        elements.add(in.complete());
      }
      SortedContents.fill(set, elements);
      return set;
    }

    @Override
    void show(ShownDocument document, String type, String label) {
      document.begin(type, label, new ShownSorted(new ShownItems(false)));
    }
  }

  /** Of {@link TreeMap}. */
  static final class OfMap extends FixedCarrier {
    @Override
    boolean madeLast() {
      return true;
    }

    @Override
    void contents(Object map, Consumer<@Nullable Object> visitor) {
      visitor.accept(((TreeMap<?, ?>) map).comparator());
      Entries.visit((Map<?, ?>) map, visitor);
    }

    @Override
    void write(SessionWriter out, Object map) {
      comparator(out, map, ((TreeMap<?, ?>) map).comparator());
      Entries.write(out, (Map<?, ?>) map, false);
    }

    @Override
    Object read(SessionReader in, int id) {
      TreeMap<@Nullable Object, @Nullable Object> map = new TreeMap<>(comparator(in));
      in.found(id, map);
      List<@Nullable Object> keys = new ArrayList<>();
      List<@Nullable Object> values = new ArrayList<>();
      Entries.read(
          in,
          (key, value) -> {
            keys.add(key);
            values.add(value);
          });
      SortedContents.fill(map, keys, values);
      return map;
    }

    @Override
    void show(ShownDocument document, String type, String label) {
      document.begin(type, label, new ShownSorted(new ShownEntries()));
    }
  }

  private static void comparator(SessionWriter out, Object container, @Nullable Object comparator) {
    out.trail().field(COMPARATOR);
    out.value(COMPARATOR, comparator, false);
    out.made(container);
  }

  @SuppressWarnings("unchecked")
  private static @Nullable Comparator<? super @Nullable Object> comparator(SessionReader in) {
    if (!in.xml().child() || !in.xml().name().equals(COMPARATOR)) {
      throw Refusal.damaged("a sorted container without a comparator");
    }
    Object comparator = in.complete();
    if (comparator != null && !(comparator instanceof Comparator)) {
      throw Refusal.damaged("a comparator that is none");
    }
    return (Comparator<? super @Nullable Object>) comparator;
  }
}

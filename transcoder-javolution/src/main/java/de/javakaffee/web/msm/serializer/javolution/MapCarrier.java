package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.objectmodel.AccessOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries hash maps of the JDK: their entries, in order of iteration. */
class MapCarrier extends FixedCarrier {
  private final Supplier<? extends Map<@Nullable Object, @Nullable Object>> maker;

  MapCarrier(Supplier<? extends Map<@Nullable Object, @Nullable Object>> maker) {
    this.maker = maker;
  }

  @Override
  void contents(Object map, Consumer<@Nullable Object> visitor) {
    Entries.visit((Map<?, ?>) map, visitor);
  }

  @Override
  void write(SessionWriter out, Object map) {
    Entries.write(out, (Map<?, ?>) map, true);
  }

  @Override
  Object read(SessionReader in, int id) {
    return read(in, id, maker.get());
  }

  final Object read(SessionReader in, int id, Map<@Nullable Object, @Nullable Object> map) {
    in.found(id, map);
    Entries.readInto(in, map);
    return map;
  }

  @Override
  void show(ShownDocument document, String type, String label) {
    document.begin(type, label, new ShownEntries());
  }

  /** Of {@link LinkedHashMap}, which may be ordered by access. */
  static final class Linked extends MapCarrier {
    private static final String ORDER = "ordered-by";
    private static final String ACCESS = "access";
    private static final int CAPACITY = 16;
    private static final float LOAD_FACTOR = 0.75f;

    Linked() {
      super(LinkedHashMap::new);
    }

    @Override
    void write(SessionWriter out, Object map) {
      if (AccessOrder.of((LinkedHashMap<?, ?>) map)) {
        out.xml().attribute(ORDER, ACCESS);
      }
      super.write(out, map);
    }

    @Override
    Object read(SessionReader in, int id) {
      String order = in.optional(ORDER);
      return order == null
          ? super.read(in, id)
          : read(in, id, new LinkedHashMap<>(CAPACITY, LOAD_FACTOR, order.equals(ACCESS)));
    }

    @Override
    void show(ShownDocument document, String type, String label) {
      String order = document.optional(ORDER);
      super.show(document, type, label);
      if (order != null) {
        document.tale().remark("ordered by " + order);
      }
    }
  }
}

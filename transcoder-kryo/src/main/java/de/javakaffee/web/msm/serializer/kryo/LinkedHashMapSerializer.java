package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.objectmodel.AccessOrder;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** Carries linked hash maps: whether they are ordered by access, then as all maps. */
@SuppressWarnings("NonApiType") // exactly this class
final class LinkedHashMapSerializer
    extends FixedSerializer<LinkedHashMap<@Nullable Object, @Nullable Object>> {
  private final MapSerializer<LinkedHashMap<@Nullable Object, @Nullable Object>> byInsertion =
      maker(false);
  private final MapSerializer<LinkedHashMap<@Nullable Object, @Nullable Object>> byAccess =
      maker(true);

  private static MapSerializer<LinkedHashMap<@Nullable Object, @Nullable Object>> maker(
      boolean accessOrder) {
    return MapSerializer.of(size -> new LinkedHashMap<>(Capacity.of(size), 0.75f, accessOrder));
  }

  @Override
  void write(FrameWriter out, LinkedHashMap<@Nullable Object, @Nullable Object> map) {
    boolean accessOrder =
        out.classes().options().copyCollections()
            ? Snapshot.settled(() -> AccessOrder.of(map))
            : AccessOrder.of(map);
    out.bytes().writeBoolean(accessOrder);
    (accessOrder ? byAccess : byInsertion).write(out, map);
  }

  @Override
  LinkedHashMap<@Nullable Object, @Nullable Object> read(FrameReader in, int number) {
    return (in.bytes().readBoolean() ? byAccess : byInsertion).read(in, number);
  }

  @Override
  void show(ShownFrame frame, String type, int number) {
    boolean accessOrder = frame.bytes().readBoolean();
    byInsertion.show(frame, type, number);
    if (accessOrder) {
      frame.remark("ordered by access");
    }
  }
}

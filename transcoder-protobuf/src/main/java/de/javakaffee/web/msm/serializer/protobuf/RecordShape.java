package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.objectmodel.ClassModel;
import de.javakaffee.web.msm.objectstream.DamagedException;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records by their components, made by the canonical constructor. */
final class RecordShape extends Shape {
  private static final Map<Class<?>, Object> ZEROS = new HashMap<>();

  static {
    ZEROS.put(boolean.class, false);
    ZEROS.put(char.class, '\0');
    ZEROS.put(byte.class, (byte) 0);
    ZEROS.put(short.class, (short) 0);
    ZEROS.put(int.class, 0);
    ZEROS.put(long.class, 0L);
    ZEROS.put(float.class, 0f);
    ZEROS.put(double.class, 0d);
  }

  private final ClassModel model;
  private final BeanFields fields;

  /** What the components are that nothing was stored for. */
  private final @Nullable Object[] absent;

  RecordShape(ClassModel model) {
    super(Schema.SHAPE_RECORD);
    this.model = model;
    fields = new BeanFields(model);
    absent = fields.inOrder().stream().map(field -> ZEROS.get(field.model().type())).toArray();
  }

  @Override
  List<String> fields() {
    return fields.names();
  }

  @Override
  void write(NodeWriter out, Object object) throws IOException, TranscodingException {
    for (BeanField field : fields.inOrder()) {
      field.write(out, object);
    }
  }

  @Override
  Iterable<?> contentsOf(Object object) {
    List<@Nullable Object> components = new ArrayList<>();
    for (BeanField field : fields.inOrder()) {
      components.add(field.model().get(object));
    }
    return components;
  }

  @Override
  boolean isContainer() {
    return true;
  }

  @Override
  boolean waits(NodeContent content) {
    return true;
  }

  @Override
  boolean needs(StoredType type, int value) {
    int[] places = fields.plan(type);
    return value >= places.length || places[value] >= 0;
  }

  @Override
  @Nullable Object allocate(FrameReader in, StoredType type, NodeContent content) {
    return null;
  }

  @Override
  Object complete(FrameReader in, StoredType type, @Nullable Object allocated, NodeContent content)
      throws IOException, TranscodingException, ClassNotFoundException {
    int[] places = fields.plan(type);
    if (content.values.size() != places.length) {
      throw new DamagedException(
          "damaged: " + content.values.size() + " values for " + places.length + " components");
    }
    List<BeanField> now = fields.inOrder();
    @Nullable Object[] components = absent.clone();
    for (int i = 0; i < places.length; i++) {
      if (places[i] >= 0) {
        Object value = now.get(places[i]).fitting(in, content.values, i);
        if (value != null) {
          components[places[i]] = value;
        }
      }
    }
    return model.construct(components);
  }

  @Override
  String step(Object holder, int place) {
    return "." + fields.inOrder().get(place).name();
  }
}

package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.objectmodel.ClassModel;
import de.javakaffee.web.msm.objectstream.DamagedException;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Objects of the application by their fields. */
final class BeanShape extends Shape {
  private final ClassModel model;
  private final BeanFields fields;
  private final BeanField[] inOrder;

  BeanShape(ClassModel model) {
    super(Schema.SHAPE_BEAN);
    this.model = model;
    fields = new BeanFields(model);
    inOrder = fields.inOrder().toArray(BeanField[]::new);
  }

  @Override
  List<String> fields() {
    return fields.names();
  }

  @Override
  void write(NodeWriter out, Object object) throws IOException, TranscodingException {
    for (BeanField field : inOrder) {
      field.write(out, object);
    }
  }

  @Override
  Object allocate(FrameReader in, StoredType type, NodeContent content)
      throws TranscodingException {
    return model.allocate();
  }

  @Override
  @Nullable Object complete(
      FrameReader in, StoredType type, @Nullable Object allocated, NodeContent content)
      throws IOException, TranscodingException, ClassNotFoundException {
    if (allocated == null) {
      throw new IllegalStateException("not allocated");
    }
    int[] places = fields.plan(type);
    if (content.values.size() != places.length) {
      throw new DamagedException(
          "damaged: " + content.values.size() + " values for " + places.length + " fields");
    }
    for (int i = 0; i < places.length; i++) {
      if (places[i] >= 0) {
        inOrder[places[i]].set(in, allocated, content.values, i);
      }
    }
    return allocated;
  }

  @Override
  String step(Object holder, int place) {
    return "." + inOrder[place].model().name();
  }
}

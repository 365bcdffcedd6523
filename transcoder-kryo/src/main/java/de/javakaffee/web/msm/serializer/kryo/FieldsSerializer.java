package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.objectmodel.ClassModel;
import de.javakaffee.web.msm.transcoder.TranscodingException;

/** Carries objects of the application by their fields. */
final class FieldsSerializer extends FrameSerializer<Object> {
  private final ClassModel model;
  private final StoredFields stored;

  FieldsSerializer(ClassModel model, StoredFields stored) {
    this.model = model;
    this.stored = stored;
  }

  @Override
  void announce(FrameWriter out) {
    stored.announce(out.bytes());
  }

  @Override
  FrameSerializer<?> announced(FrameReader in) {
    StoredFields then = stored.announced(in.bytes(), model.type().getName());
    return then == stored ? this : new FieldsSerializer(model, then);
  }

  @Override
  void write(FrameWriter out, Object object) {
    StoredField[] fields = stored.inOrder();
    int index = 0;
    try {
      for (; index < fields.length; index++) {
        fields[index].write(out, object);
      }
    } catch (Throwable e) {
      out.trail().field(fields[index].name());
      throw e;
    }
  }

  @Override
  Object read(FrameReader in, int number) {
    Object object = allocated();
    in.found(number, object);
    StoredField[] fields = stored.inOrder();
    int index = 0;
    try {
      for (; index < fields.length; index++) {
        fields[index].read(in, object);
      }
    } catch (Throwable e) {
      in.trail().field(fields[index].name());
      throw e;
    }
    return object;
  }

  private Object allocated() {
    try {
      return model.allocate();
    } catch (TranscodingException e) {
      throw RefusedException.because(e);
    }
  }
}

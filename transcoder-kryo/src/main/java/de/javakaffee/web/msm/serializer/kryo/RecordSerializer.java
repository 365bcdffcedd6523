package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.objectmodel.ClassModel;
import de.javakaffee.web.msm.objectmodel.FieldModel;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Carries records by their components; made again by the canonical constructor. */
final class RecordSerializer extends FrameSerializer<Object> {
  private final ClassModel model;
  private final StoredFields stored;
  private final List<@Nullable Integer> places;

  RecordSerializer(ClassModel model, StoredFields stored) {
    this.model = model;
    this.stored = stored;
    this.places = StoredFields.placesOf(model.fields(), stored.inOrder());
  }

  @Override
  boolean madeFirst() {
    return false;
  }

  @Override
  void announce(FrameWriter out) {
    stored.announce(out.bytes());
  }

  @Override
  FrameSerializer<?> announced(FrameReader in) {
    StoredFields then = stored.announced(in.bytes(), model.type().getName());
    return then == stored ? this : new RecordSerializer(model, then);
  }

  @Override
  void write(FrameWriter out, Object object) {
    StoredField[] fields = stored.inOrder();
    int index = 0;
    try {
      for (; index < fields.length; index++) {
        fields[index].writeNow(out, object);
      }
    } catch (Throwable e) {
      out.trail().field(fields[index].name());
      throw e;
    }
  }

  @Override
  Object read(FrameReader in, int number) {
    @Nullable Object[] values = values(in);
    @Nullable Object[] components = new @Nullable Object[places.size()];
    for (int i = 0; i < components.length; i++) {
      Integer place = places.get(i);
      FieldModel component = model.fields().get(i);
      components[i] = place == null ? StoredField.absent(component.type()) : values[place];
    }
    try {
      Object object = model.construct(components);
      in.found(number, object);
      return object;
    } catch (TranscodingException e) {
      throw RefusedException.because(e);
    }
  }

  private @Nullable Object[] values(FrameReader in) {
    StoredField[] fields = stored.inOrder();
    @Nullable Object[] values = new @Nullable Object[fields.length];
    int index = 0;
    try {
      for (; index < fields.length; index++) {
        if (fields[index].field() == null) {
          fields[index].skip(in);
        } else {
          values[index] = fields[index].read(in);
        }
      }
    } catch (Throwable e) {
      in.trail().field(fields[index].name());
      throw e;
    }
    return values;
  }
}

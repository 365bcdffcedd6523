package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.objectstream.RefusedException;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Arrays of objects. */
final class ObjectArrayShape extends Shape {
  static final ObjectArrayShape INSTANCE = new ObjectArrayShape();

  private ObjectArrayShape() {
    super(Schema.SHAPE_ARRAY);
  }

  @Override
  void write(NodeWriter out, Object object) throws IOException, TranscodingException {
    Object[] array = (Object[]) object;
    requireLength(out.frame().limits().arrayLength(), array.length);
    for (Object element : array) {
      out.value(element);
    }
  }

  static void requireLength(int limit, int length) throws RefusedException {
    if (length > limit) {
      throw new RefusedException("array of " + length + " elements, more than the limit " + limit);
    }
  }

  @Override
  Iterable<?> contentsOf(Object object) {
    return Arrays.asList((Object[]) object);
  }

  @Override
  boolean isContainer() {
    return true;
  }

  @Override
  boolean readsToAllocate() {
    return true;
  }

  @Override
  Object allocate(FrameReader in, StoredType type, NodeContent content) throws IOException {
    int length = content.values.size();
    requireLength(in.limits().arrayLength(), length);
    return Array.newInstance(type.javaClass().getComponentType(), length);
  }

  @Override
  @Nullable Object complete(
      FrameReader in, StoredType type, @Nullable Object allocated, NodeContent content)
      throws IOException, TranscodingException, ClassNotFoundException {
    @Nullable Object[] array = (@Nullable Object[]) java.util.Objects.requireNonNull(allocated);
    for (int i = 0; i < array.length; i++) {
      Object element = in.value(content.values, i, i);
      int index = i;
      if (element == FrameReader.MISSING) {
        in.whenThere(found -> array[index] = found);
      } else {
        array[i] = element;
      }
    }
    return array;
  }
}

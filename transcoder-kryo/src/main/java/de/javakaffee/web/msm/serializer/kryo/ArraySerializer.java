package de.javakaffee.web.msm.serializer.kryo;

import java.lang.reflect.Array;

/** Carries arrays of objects of one component type: how many, then each. */
final class ArraySerializer extends FixedSerializer<Object[]> {
  private final Class<?> componentType;

  ArraySerializer(Class<?> componentType) {
    this.componentType = componentType;
  }

  @Override
  void write(FrameWriter out, Object[] array) {
    out.bytes().elements(array.length);
    int index = 0;
    try {
      for (; index < array.length; index++) {
        out.valueOrPending(array[index]);
      }
    } catch (Throwable e) {
      out.trail().element(index);
      throw e;
    }
  }

  @Override
  Object[] read(FrameReader in, int number) {
    int length = in.bytes().elements();
    Object[] array = (Object[]) Array.newInstance(componentType, length);
    in.found(number, array);
    int index = 0;
    try {
      for (; index < length; index++) {
        set(in, array, index);
      }
    } catch (Throwable e) {
      in.trail().element(index);
      throw e;
    }
    return array;
  }

  @Override
  void show(ShownFrame frame, String type, int number) {
    frame.begin(type, number, new ShownElements(frame.bytes().elements()));
  }

  private static void set(FrameReader in, Object[] array, int index) {
    Object element = in.valueOrPending();
    if (element == FrameReader.PENDING) {
      in.whenFound(found -> array[index] = found);
    } else {
      @SuppressWarnings("NullAway") // arrays of nullable elements, whatever their type
      Object stored = element;
      array[index] = stored;
    }
  }
}

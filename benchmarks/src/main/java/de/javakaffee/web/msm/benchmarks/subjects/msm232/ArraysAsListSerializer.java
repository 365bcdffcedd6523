package de.javakaffee.web.msm.benchmarks.subjects.msm232;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.Arrays;
import java.util.List;

/** For the list of {@link Arrays#asList}, whose array becomes one of objects. */
final class ArraysAsListSerializer extends Serializer<List<?>> {

  @Override
  public void write(Kryo kryo, Output out, List<?> list) {
    out.writeInt(list.size(), true);
    for (Object element : list) {
      kryo.writeClassAndObject(out, element);
    }
  }

  @Override
  public List<?> read(Kryo kryo, Input in, Class<List<?>> type) {
    Object[] elements = new Object[in.readInt(true)];
    List<?> list = Arrays.asList(elements);
    kryo.reference(list);
    for (int i = 0; i < elements.length; i++) {
      elements[i] = kryo.readClassAndObject(in);
    }
    return list;
  }
}

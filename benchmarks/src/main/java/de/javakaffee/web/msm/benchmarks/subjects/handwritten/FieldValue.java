package de.javakaffee.web.msm.benchmarks.subjects.handwritten;

import de.javakaffee.web.msm.testkit.samples.persons.Counter;
import de.javakaffee.web.msm.testkit.samples.persons.Person;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a value of one type is written and read. Immutable.
 *
 * @param reader the value, or null where a calendar is missing
 */
@SuppressWarnings({"JavaUtilDate", "JdkObsolete"}) // the sample has them
record FieldValue(
    BiConsumer<Object, ByteSink> writer, Function<ByteSource, @Nullable Object> reader) {
  private static final MethodHandle NEW_COUNTER = Access.to(Counter.class).constructor(int.class);
  private static final Map<Class<?>, FieldValue> BY_TYPE = new HashMap<>();

  static {
    number(int.class, Long::intValue);
    number(Integer.class, Long::intValue);
    number(long.class, value -> value);
    number(Long.class, value -> value);
    number(short.class, Long::shortValue);
    number(Short.class, Long::shortValue);
    number(Byte.class, Long::byteValue);
    number(Counter.class, value -> counter(value.intValue()));
    number(AtomicInteger.class, value -> new AtomicInteger(value.intValue()));
    number(AtomicLong.class, AtomicLong::new);
    put(boolean.class, (value, out) -> out.one((Boolean) value ? 1 : 0), in -> in.one() == 1);
    put(Boolean.class, (value, out) -> out.one((Boolean) value ? 1 : 0), in -> in.one() == 1);
    put(char.class, (value, out) -> out.number((Character) value), in -> (char) in.count());
    put(Character.class, (value, out) -> out.number((Character) value), in -> (char) in.count());
    put(float.class, FieldValue::writeFloat, FieldValue::readFloat);
    put(Float.class, FieldValue::writeFloat, FieldValue::readFloat);
    put(double.class, FieldValue::writeDouble, FieldValue::readDouble);
    put(Double.class, FieldValue::writeDouble, FieldValue::readDouble);
    text(String.class, text -> text);
    text(StringBuilder.class, StringBuilder::new);
    text(StringBuffer.class, StringBuffer::new);
    text(BigDecimal.class, BigDecimal::new);
    text(Currency.class, Currency::getInstance);
    put(Class.class, (value, out) -> out.text(((Class<?>) value).getName()), FieldValue::type);
    put(Date.class, (value, out) -> out.number(((Date) value).getTime()), FieldValue::date);
    put(
        Calendar.class,
        (value, out) -> PersonCodec.write((Calendar) value, out),
        PersonCodec::readCalendar);
    put(byte[].class, (value, out) -> out.block((byte[]) value), ByteSource::block);
    put(
        Person[].class,
        (value, out) -> PersonCodec.write((Person[]) value, out),
        PersonCodec::read);
    put(List.class, FieldValue::writeTexts, in -> readTexts(new ArrayList<>(), in));
    put(Set.class, FieldValue::writeTexts, in -> readTexts(new HashSet<>(), in));
    put(Map.class, FieldValue::writeMap, FieldValue::readMap);
  }

  /** Of a field of {@code ManyFields} with this type. */
  static FieldValue of(Class<?> type) {
    FieldValue known = BY_TYPE.get(type);
    if (known != null) {
      return known;
    }
    if (!type.isArray()) {
      throw new IllegalArgumentException("no field of the sample has " + type);
    }
    FieldValue element = of(type.getComponentType());
    return new FieldValue(
        (array, out) -> {
          out.number(Array.getLength(array));
          for (int i = 0; i < Array.getLength(array); i++) {
            element.writer.accept(Array.get(array, i), out);
          }
        },
        in -> {
          Object array = Array.newInstance(type.getComponentType(), in.count());
          for (int i = 0; i < Array.getLength(array); i++) {
            Array.set(array, i, element.reader.apply(in));
          }
          return array;
        });
  }

  void write(Object value, ByteSink out) {
    writer.accept(value, out);
  }

  @Nullable Object read(ByteSource in) {
    return reader.apply(in);
  }

  private static void put(
      Class<?> type,
      BiConsumer<Object, ByteSink> writer,
      Function<ByteSource, @Nullable Object> reader) {
    BY_TYPE.put(type, new FieldValue(writer, reader));
  }

  private static void number(Class<?> type, Function<Long, Object> made) {
    put(
        type,
        (value, out) -> out.number(((Number) value).longValue()),
        in -> made.apply(in.number()));
  }

  private static void text(Class<?> type, Function<String, Object> made) {
    put(type, (value, out) -> out.text(value.toString()), in -> made.apply(in.text()));
  }

  private static Object counter(int value) {
    try {
      return (Counter) NEW_COUNTER.invokeExact(value);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static void writeFloat(Object value, ByteSink out) {
    out.number(Float.floatToRawIntBits((Float) value) & 0xFFFF_FFFFL);
  }

  private static Object readFloat(ByteSource in) {
    return Float.intBitsToFloat((int) in.number());
  }

  private static void writeDouble(Object value, ByteSink out) {
    out.number(Double.doubleToRawLongBits((Double) value));
  }

  private static Object readDouble(ByteSource in) {
    return Double.longBitsToDouble(in.number());
  }

  private static Object type(ByteSource in) {
    try {
      return Class.forName(in.text());
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Object date(ByteSource in) {
    return new Date(in.number());
  }

  private static void writeTexts(Object value, ByteSink out) {
    Collection<?> texts = (Collection<?>) value;
    out.number(texts.size());
    texts.forEach(text -> out.text((String) text));
  }

  private static Object readTexts(Collection<String> texts, ByteSource in) {
    for (int count = in.count(); count > 0; count--) {
      texts.add(in.text());
    }
    return texts;
  }

  private static void writeMap(Object value, ByteSink out) {
    Map<?, ?> map = (Map<?, ?>) value;
    out.number(map.size());
    map.forEach(
        (key, number) -> {
          out.text((String) key);
          out.number((Integer) number);
        });
  }

  private static Object readMap(ByteSource in) {
    Map<String, Integer> map = new HashMap<>();
    for (int count = in.count(); count > 0; count--) {
      map.put(in.text(), in.count());
    }
    return map;
  }
}

package de.javakaffee.web.msm.serializer.javolution;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries arrays of objects: their length, since an array may hold itself, and their elements. */
final class ArrayCarrier extends Carrier {
  static final String LENGTH = "array-length";

  /** No element takes less: {@code <item/>}. */
  static final int MIN_ELEMENT = 7;

  private final Class<?> component;

  ArrayCarrier(Class<?> component) {
    this.component = component;
  }

  @Override
  void contents(Object array, Consumer<@Nullable Object> visitor) {
    Arrays.asList((Object[]) array).forEach(visitor);
  }

  @Override
  void write(SessionWriter out, Object array) {
    @Nullable Object[] elements = (Object[]) array;
    out.requireArray(elements.length);
    out.xml().attribute(LENGTH, String.valueOf(elements.length));
    for (int i = 0; i < elements.length; i++) {
      out.trail().element(i);
      out.value(SessionWriter.ITEM, elements[i], true);
    }
  }

  @Override
  Object read(SessionReader in, int id) {
    int length = in.requiredNumber(LENGTH);
    in.requireArray(length);
    if (length > in.documentLength() / MIN_ELEMENT) {
      throw Refusal.damaged("an array that is longer than all that is stored");
    }
    @Nullable Object[] array = (Object[]) Array.newInstance(component, length);
    in.found(id, array);
    int index = 0;
    for (; in.xml().child(); index++) {
      if (index == length) {
        throw Refusal.damaged("an array of more than its length");
      }
      int at = index;
      in.valueOrLater(element -> set(array, at, element));
    }
    if (index < length) {
      throw Refusal.damaged("an array of less than its length");
    }
    return array;
  }

  private static void set(@Nullable Object[] array, int index, @Nullable Object element) {
    try {
      array[index] = element;
    } catch (ArrayStoreException e) {
      throw new Refusal("an element does not fit into " + array.getClass().getTypeName(), e);
    }
  }
}

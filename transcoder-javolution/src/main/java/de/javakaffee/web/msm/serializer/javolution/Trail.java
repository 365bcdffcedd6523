package de.javakaffee.web.msm.serializer.javolution;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way from an attribute to the object at work, for messages. After a failure it still leads to
 * the object that is to blame. For one thread.
 */
final class Trail {
  /** Keys that read like a name are told; any other key might be personal. */
  private static final Pattern TELLING_KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,31}");

  /** How a step is to be told. */
  private enum Kind {
    ATTRIBUTE,
    FIELD,
    ELEMENT,
    KEY,
    VALUE
  }

  private Kind kind = Kind.ATTRIBUTE;
  private @Nullable Object name;
  private int index;

  private Kind[] kinds = new Kind[32];
  private @Nullable Object[] names = new Object[32];
  private int[] indexes = new int[32];
  private Object[] objects = new Object[32];
  private int length;

  /** The next object is the value of an attribute. */
  void attribute(String attribute) {
    next(Kind.ATTRIBUTE, attribute, 0);
  }

  /** The next object is held by a field of the current one, like those of the methods below. */
  void field(String field) {
    next(Kind.FIELD, field, 0);
  }

  void element(int at) {
    next(Kind.ELEMENT, null, at);
  }

  void key(int at) {
    next(Kind.KEY, null, at);
  }

  void value(@Nullable Object key, int at) {
    next(Kind.VALUE, key, at);
  }

  private void next(Kind nextKind, @Nullable Object nextName, int nextIndex) {
    kind = nextKind;
    name = nextName;
    index = nextIndex;
  }

  /** Goes to the next object. */
  void enter(Object object) {
    if (length == kinds.length) {
      kinds = Arrays.copyOf(kinds, 2 * length);
      names = Arrays.copyOf(names, 2 * length);
      indexes = Arrays.copyOf(indexes, 2 * length);
      objects = Arrays.copyOf(objects, 2 * length);
    }
    kinds[length] = kind;
    names[length] = name;
    indexes[length] = index;
    objects[length++] = object;
  }

  /** Goes back. */
  void leave() {
    length--;
  }

  /** Such as {@code cart.items[3].supplier (com.shop.Supplier)}; null outside attributes. */
  @Nullable String path() {
    if (length == 0) {
      return null;
    }
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < length; i++) {
      path.append(
          switch (kinds[i]) {
            case ATTRIBUTE -> String.valueOf(names[i]);
            case FIELD -> "." + names[i];
            case ELEMENT -> "[" + indexes[i] + "]";
            case KEY -> "[key " + indexes[i] + "]";
            case VALUE -> "[" + key(names[i], indexes[i]) + "]";
          });
    }
    return path.append(" (")
        .append(objects[length - 1].getClass().getName())
        .append(')')
        .toString();
  }

  private static String key(@Nullable Object key, int index) {
    if (key instanceof Enum<?> constant) {
      return constant.name();
    }
    boolean telling = key instanceof String text && TELLING_KEY.matcher(text).matches();
    return telling ? "\"" + key + "\"" : "value " + index;
  }
}

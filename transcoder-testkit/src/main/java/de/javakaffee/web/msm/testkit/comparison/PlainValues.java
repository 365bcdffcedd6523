package de.javakaffee.web.msm.testkit.comparison;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values compared as a whole, of which nobody asks whether two are the same object or only equal.
 * Stateless.
 */
final class PlainValues {
  private static final int SHOWN_CHARACTERS = 80;

  private static final Set<Class<?>> CLASSES =
      Set.of(
          String.class,
          Boolean.class,
          Byte.class,
          Character.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          BigDecimal.class,
          BigInteger.class,
          Class.class,
          UUID.class,
          URI.class,
          Locale.class,
          Currency.class,
          OptionalInt.class,
          OptionalLong.class,
          OptionalDouble.class,
          StackTraceElement.class);

  private PlainValues() {}

  static boolean contains(Object value) {
    Class<?> type = value.getClass();
    return CLASSES.contains(type)
        || value instanceof Enum
        || type.getName().startsWith("java.time.")
        || (value instanceof TimeZone && JdkTypes.contains(type));
  }

  /** Not a value, but without an identity that would count. */
  static boolean lacksIdentity(Object object) {
    Class<?> type = object.getClass();
    String name = type.getName();
    return name.startsWith("java.util.ImmutableCollections$")
        || name.equals("java.util.KeyValueHolder")
        || type == Optional.class
        || (object instanceof Comparator && isStateless(type))
        || (name.startsWith("java.util.Collections$") && type.getSimpleName().startsWith("Empty"))
        || (type.isArray() && Array.getLength(object) == 0);
  }

  private static boolean isStateless(Class<?> type) {
    for (Class<?> part = type; part != null; part = part.getSuperclass()) {
      for (Field field : part.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          return false;
        }
      }
    }
    return true;
  }

  /** The classes of both are known to have one name. */
  static boolean areEqual(Object expected, Object actual) {
    return key(expected).equals(key(actual));
  }

  /**
   * Equal for equal values, whichever class loader their classes came from: -0.0 is not 0.0, and
   * any NaN is one (Java serialization writes all of them as the same).
   */
  static Object key(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Class<?> type) {
      return type.getName();
    }
    // Equal URIs may be written differently.
    return value instanceof URI ? value.toString() : value;
  }

  /** Of an array by its elements. */
  static int hash(Object fact) {
    return Arrays.deepHashCode(new Object[] {fact});
  }

  /** The class, and what can be said of the value without running the application's code. */
  static String describe(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    String type = JdkTypes.nameOf(value);
    if (!contains(value)) {
      return "a " + type;
    }
    String text = value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
    StringBuilder shown = new StringBuilder(type).append(" \"");
    text.chars()
        .limit(SHOWN_CHARACTERS)
        .forEach(
            c -> {
              if (c >= ' ' && c < 127) {
                shown.append((char) c);
              } else {
                shown.append(String.format("\\u%04x", c));
              }
            });
    return shown.append(text.length() > SHOWN_CHARACTERS ? "...\"" : "\"").toString();
  }
}

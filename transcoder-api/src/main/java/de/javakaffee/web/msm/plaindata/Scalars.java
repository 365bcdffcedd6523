package de.javakaffee.web.msm.plaindata;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Boxed primitives as text, by the name of the primitive type. Stateless. */
final class Scalars {
  private static final Map<Class<?>, String> TYPES =
      Map.of(
          Long.class, "long",
          Double.class, "double",
          Float.class, "float",
          Short.class, "short",
          Byte.class, "byte",
          Character.class, "char");

  private Scalars() {}

  /** True if it is plain data by itself, and no text. */
  static boolean isPlain(@Nullable Object value) {
    return value == null
        || value instanceof Integer
        || value instanceof Boolean
        || (value instanceof Double number && Double.isFinite(number));
  }

  /** The name under which values of this class stand; null if they are no scalars. */
  static @Nullable String typeOf(Class<?> type) {
    return TYPES.get(type);
  }

  static boolean isType(String name) {
    return TYPES.containsValue(name);
  }

  /**
   * The value.
   *
   * @param type one of those that {@link #typeOf} gives
   * @throws NumberFormatException if the text is none of the type
   */
  static Object parse(String type, String text) {
    return switch (type) {
      case "long" -> Long.valueOf(text);
      case "double" -> Double.valueOf(text);
      case "float" -> Float.valueOf(text);
      case "short" -> Short.valueOf(text);
      case "byte" -> Byte.valueOf(text);
      case "char" -> {
        if (text.length() != 1) {
          throw new NumberFormatException("no single character");
        }
        yield text.charAt(0);
      }
      default -> throw new IllegalArgumentException("no scalar type");
    };
  }
}

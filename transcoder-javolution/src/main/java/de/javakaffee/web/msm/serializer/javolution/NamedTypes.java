package de.javakaffee.web.msm.serializer.javolution;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the names of classes in one document mean, as {@link ClassNames} has it, without loading a
 * class. For one thread.
 */
final class NamedTypes {
  private static final String ARRAY = "[]";
  private static final Map<String, String> DESCRIPTORS =
      Map.of(
          "boolean", "Z", "byte", "B", "char", "C", "short", "S", "int", "I", "long", "J", "float",
          "F", "double", "D");

  /** Where the short name stands for several classes of the JDK. */
  private static final Map<String, String> SEVERAL =
      Map.of(
          "EnumSet", EnumSet.class.getName(),
          "List.of", List.of().getClass().getName(),
          "Set.of", Set.of().getClass().getName(),
          "Map.of", Map.of().getClass().getName());

  /**
   * A class.
   *
   * @param name as {@link Class#getName} has it
   * @param fixed the class, if every document knows it
   */
  record Type(String name, @Nullable Class<?> fixed) {
    boolean isArray() {
      return name.startsWith("[");
    }

    boolean hasPrimitiveElements() {
      return isArray() && name.length() == 2;
    }
  }

  private final Map<String, String> fullNames = new HashMap<>();
  private final Map<String, Type> read = new HashMap<>();

  /** The class of a name in the document. */
  Type of(String name) {
    Type known = read.get(name);
    if (known == null) {
      known = name.endsWith(ARRAY) ? array(name) : single(name);
      read.put(name, known);
    }
    return known;
  }

  private Type array(String name) {
    String element = elementOf(name);
    String type = DESCRIPTORS.containsKey(element) ? element : of(element).name();
    return new Type(array(type, (name.length() - element.length()) / ARRAY.length()), null);
  }

  private static String elementOf(String name) {
    int end = name.length();
    while (name.startsWith(ARRAY, end - ARRAY.length())) {
      end -= ARRAY.length();
    }
    return name.substring(0, end);
  }

  private static String array(String element, int dimensions) {
    return "[".repeat(dimensions) + DESCRIPTORS.getOrDefault(element, "L" + element + ";");
  }

  private Type single(String name) {
    String full = fullNames.get(name);
    if (full != null) {
      return new Type(full, null);
    }
    Class<?> fixed = Carriers.fixedClass(name);
    if (fixed != null) {
      return new Type(SEVERAL.getOrDefault(name, fixed.getName()), fixed);
    }
    if (name.indexOf('.') > 0) {
      ClassNames.learn(name, fullNames);
    }
    return new Type(name.startsWith(".") ? name.substring(1) : name, null);
  }

  /** The name of a class as {@link Class#getName} has it, by what getTypeName says of it. */
  static String ofTypeName(String typeName) {
    String element = elementOf(typeName);
    int dimensions = (typeName.length() - element.length()) / ARRAY.length();
    return dimensions == 0 ? typeName : array(element, dimensions);
  }
}

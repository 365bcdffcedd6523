package de.javakaffee.web.msm.transcoder;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * All that a transcoder is told when it is made. Immutable.
 *
 * @param classLoader the web application's class loader; every class and proxy is looked up in it,
 *     and it must not be reachable from the transcoder's factory or from static state
 * @param options what the administrator set for this transcoder, by name; never null values
 * @param classFilter decides which classes may be written and read
 * @param limits bounds on what one call may read or write
 * @param renamedClasses for reading: what classes of the application were called when they were
 *     stored, and what they are called now, both as {@link Class#getName} has it. The class filter
 *     is asked about the new name
 */
public record TranscoderConfiguration(
    ClassLoader classLoader,
    Map<String, String> options,
    ClassFilter classFilter,
    Limits limits,
    Map<String, String> renamedClasses) {

  public TranscoderConfiguration {
    Objects.requireNonNull(classLoader, "classLoader");
    options = Map.copyOf(options);
    Objects.requireNonNull(classFilter, "classFilter");
    Objects.requireNonNull(limits, "limits");
    renamedClasses = Map.copyOf(renamedClasses);
  }

  /** Where no class was renamed. */
  public TranscoderConfiguration(
      ClassLoader classLoader,
      Map<String, String> options,
      ClassFilter classFilter,
      Limits limits) {
    this(classLoader, options, classFilter, limits, Map.of());
  }

  /** No options, every class but the known gadgets, default limits. */
  public static TranscoderConfiguration of(ClassLoader classLoader) {
    return new TranscoderConfiguration(
        classLoader, Map.of(), ClassFilter.standard(), Limits.standard());
  }

  /**
   * Refuses options that the transcoder does not have: one that is misspelt and ignored looks like
   * one that does not work.
   *
   * @param known names of the options it has
   * @throws IllegalArgumentException that names the first unknown option, and those there are
   */
  public void requireOptions(String... known) {
    String there = known.length == 0 ? "none" : String.join(", ", new TreeSet<>(List.of(known)));
    for (String option : new TreeSet<>(options.keySet())) {
      if (!List.of(known).contains(option)) {
        throw new IllegalArgumentException(
            "unknown option \"" + option + "\" (it has " + there + ")");
      }
    }
  }

  /**
   * An option that is on or off.
   *
   * @param standard where it is not set
   * @throws IllegalArgumentException if it is neither {@code true} nor {@code false}
   */
  public boolean flag(String option, boolean standard) {
    String value = options.getOrDefault(option, String.valueOf(standard));
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException(option + " \"" + value + "\": must be true or false");
    };
  }

  /** What a class or array class of this name is called now: mostly the same. */
  public String currentName(String storedName) {
    if (renamedClasses.isEmpty()) {
      return storedName;
    }
    int dimensions = storedName.lastIndexOf('[') + 1;
    if (dimensions == 0 || !storedName.endsWith(";")) {
      return renamedClasses.getOrDefault(storedName, storedName);
    }
    String element = storedName.substring(dimensions + 1, storedName.length() - 1);
    return storedName.substring(0, dimensions + 1)
        + renamedClasses.getOrDefault(element, element)
        + ";";
  }
}

package de.javakaffee.web.msm.transcoder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The transcoder factories that a class loader sees, to be looked up by id or class name.
 * Immutable.
 */
public final class InstalledTranscoders {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,31}");

  private final List<TranscoderFactory> factories;

  private InstalledTranscoders(List<TranscoderFactory> factories) {
    this.factories = List.copyOf(factories);
  }

  /**
   * All that {@link ServiceLoader} finds.
   *
   * @throws IllegalArgumentException if an id is malformed or claimed by two factories
   * @throws java.util.ServiceConfigurationError if a listed factory cannot be made
   */
  public static InstalledTranscoders foundBy(ClassLoader classLoader) {
    TreeMap<String, TranscoderFactory> byId = new TreeMap<>();
    for (TranscoderFactory factory : ServiceLoader.load(TranscoderFactory.class, classLoader)) {
      String id = factory.id();
      if (!ID.matcher(id).matches()) {
        throw new IllegalArgumentException(
            className(factory) + ": id \"" + id + "\" does not match " + ID.pattern());
      }
      TranscoderFactory other = byId.putIfAbsent(id, factory);
      if (other != null && other.getClass() != factory.getClass()) {
        throw new IllegalArgumentException(
            "id \"" + id + "\" is claimed by " + className(other) + " and " + className(factory));
      }
    }
    return new InstalledTranscoders(new ArrayList<>(byId.values()));
  }

  /** The factory with this short id, as it stands in stored frames. */
  public Optional<TranscoderFactory> withId(String id) {
    return factories.stream().filter(factory -> factory.id().equals(id)).findFirst();
  }

  /**
   * The factory that a setting names by class name or by short id.
   *
   * @throws IllegalArgumentException if there is none; the message lists what is installed
   */
  public TranscoderFactory named(String classNameOrId) {
    return factories.stream()
        .filter(f -> f.id().equals(classNameOrId) || className(f).equals(classNameOrId))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "transcoderFactoryClass \""
                        + classNameOrId
                        + "\": no such transcoder is installed (installed: "
                        + this
                        + ")"));
  }

  /** Ids and class names, such as {@code java = de.javakaffee...}. */
  @Override
  public String toString() {
    return factories.isEmpty()
        ? "none"
        : factories.stream()
            .map(factory -> factory.id() + " = " + className(factory))
            .collect(Collectors.joining(", "));
  }

  private static String className(TranscoderFactory factory) {
    return factory.getClass().getName();
  }
}

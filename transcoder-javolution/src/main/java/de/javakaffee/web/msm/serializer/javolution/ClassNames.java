package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.objectstream.FailureReason;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.objectstream.RefusedException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of classes in one document. For one thread.
 *
 * <p>What every document knows has a short name ({@code ArrayList}). Any other class has its full
 * name where it is met first, and what is behind its last dot from then on, unless that means
 * something else already. Classes without a package have a dot in front. Arrays have {@code []}
 * behind.
 */
final class ClassNames {
  private static final String ARRAY = "[]";

  private final PermittedClasses permitted;
  private final Carriers carriers;
  private final Map<Class<?>, String> written = new HashMap<>();
  private final Map<String, String> fullNames = new HashMap<>();
  private final Map<String, Carrier> read = new HashMap<>();

  ClassNames(PermittedClasses permitted, Carriers carriers) {
    this.permitted = permitted;
    this.carriers = carriers;
  }

  /** Forgets the document. */
  void clear() {
    written.clear();
    fullNames.clear();
    read.clear();
  }

  /** The name to be written next for a class, if it is permitted; not escaped. */
  String of(Class<?> type) {
    String known = written.get(type);
    if (known != null) {
      return known;
    }
    permitted(type);
    String name = nameOf(type);
    // From the second time on a class that has no other name yet has a brief one.
    written.put(type, type.isArray() ? of(type.getComponentType()) + ARRAY : briefNameOf(type));
    return name;
  }

  private String nameOf(Class<?> type) {
    String fixed = Carriers.fixedName(type);
    if (fixed != null) {
      return fixed;
    }
    if (type.isPrimitive()) {
      return type.getName();
    }
    if (type.isArray()) {
      return of(type.getComponentType()) + ARRAY;
    }
    String name = type.getName();
    return name.indexOf('.') < 0 ? "." + name : name;
  }

  private String briefNameOf(Class<?> type) {
    String fixed = Carriers.fixedName(type);
    if (fixed != null || type.isPrimitive()) {
      return fixed == null ? type.getName() : fixed;
    }
    String full = nameOf(type);
    String brief = learn(full);
    return brief == null ? full : brief;
  }

  private @Nullable String learn(String full) {
    return learn(full, fullNames);
  }

  /**
   * The brief name that a full one has from now on, if it has one.
   *
   * @param fullNames by brief name, to be added to
   */
  static @Nullable String learn(String full, Map<String, String> fullNames) {
    String brief = full.substring(full.lastIndexOf('.') + 1);
    if (full.startsWith(".")
        || brief.isEmpty()
        || Carriers.fixedClass(brief) != null
        || brief.equals(ShellCarrier.NAME)
        || brief.equals(SessionWriter.NULL)) {
      return null;
    }
    return fullNames.putIfAbsent(brief, full) == null ? brief : null;
  }

  /** The class itself, if the filter permits it. */
  Class<?> permitted(Class<?> type) {
    try {
      permitted.check(type.getName());
      return type;
    } catch (RefusedException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    }
  }

  /** The carrier that a document names. */
  Carrier carrier(String name) {
    Carrier known = read.get(name);
    if (known == null) {
      known = name.equals(ShellCarrier.NAME) ? Carriers.SHELL : carrierOf(name);
      read.put(name, known);
    }
    return known;
  }

  private Carrier carrierOf(String name) {
    Class<?> type = classOf(name);
    Carrier carrier = carriers.of(type);
    if (carrier == Carriers.SHELL) {
      throw new Refusal(
          type.getName() + " has serialization hooks, and had none when it was stored");
    }
    return carrier;
  }

  private Class<?> classOf(String name) {
    if (name.endsWith(ARRAY)) {
      Class<?> component = classOf(name.substring(0, name.length() - ARRAY.length()));
      if (component == void.class) {
        throw Refusal.damaged("an array of nothing");
      }
      return component.arrayType();
    }
    String full = fullNames.get(name);
    if (full != null) {
      return loaded(full);
    }
    Class<?> fixed = Carriers.fixedClass(name);
    if (fixed != null) {
      return permitted(fixed);
    }
    if (name.indexOf('.') > 0) {
      learn(name);
    }
    return loaded(name.startsWith(".") ? name.substring(1) : name);
  }

  /** The class of a full name, as {@link Class#getTypeName} tells it. */
  Class<?> named(String typeName) {
    int dimensions = 0;
    String element = typeName;
    while (element.endsWith(ARRAY)) {
      element = element.substring(0, element.length() - ARRAY.length());
      dimensions++;
    }
    Class<?> type = loaded(element);
    for (int i = 0; i < dimensions; i++) {
      type = type.arrayType();
    }
    return type;
  }

  private Class<?> loaded(String name) {
    try {
      return permitted.load(name);
    } catch (RefusedException e) {
      throw new Refusal(String.valueOf(e.getMessage()), e);
    } catch (ClassNotFoundException e) {
      throw new Missing("class " + name);
    } catch (LinkageError e) {
      throw new Refusal(FailureReason.ofReading(e), e);
    }
  }
}

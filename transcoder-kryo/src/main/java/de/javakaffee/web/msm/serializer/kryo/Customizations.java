package de.javakaffee.web.msm.serializer.kryo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The customizations of one web application, and what they come to. Safe for many threads; released
 * with the transcoder.
 */
final class Customizations {
  private static final String REGISTERED = "#";

  private final List<KryoCustomization> inOrder;
  private final CustomSerializers added;
  private final Map<Class<?>, String> namesByType = new HashMap<>();
  private final Map<String, Class<?>> typesByName = new HashMap<>();

  private Customizations(List<KryoCustomization> inOrder) {
    this.inOrder = inOrder;
    this.added = serializers();
    added
        .registered()
        .forEach(
            (id, type) -> {
              namesByType.put(type, REGISTERED + id);
              typesByName.put(REGISTERED + id, type);
            });
  }

  /**
   * Makes the customizations of these classes.
   *
   * @throws IllegalArgumentException if one is not there, or is none
   */
  static Customizations of(List<String> classNames, ClassLoader classLoader) {
    List<KryoCustomization> customizations = new ArrayList<>();
    for (String name : classNames) {
      customizations.add(customization(name, classLoader));
    }
    return new Customizations(customizations);
  }

  private static KryoCustomization customization(String name, ClassLoader classLoader) {
    try {
      Class<?> type = Class.forName(name, true, classLoader);
      if (!KryoCustomization.class.isAssignableFrom(type)) {
        throw wrong(name, "must implement " + KryoCustomization.class.getName(), null);
      }
      return (KryoCustomization) type.getConstructor().newInstance();
    } catch (ClassNotFoundException e) {
      throw wrong(name, "the web application has no such class", e);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw wrong(name, "must have a public constructor without parameters that works", e);
    }
  }

  private static IllegalArgumentException wrong(
      String name, String rule, @Nullable Throwable cause) {
    return new IllegalArgumentException("customConverter \"" + name + "\": " + rule, cause);
  }

  /** New serializers, for one thread. */
  CustomSerializers serializers() {
    CustomSerializers serializers = new CustomSerializers();
    inOrder.forEach(each -> each.customize(serializers));
    return serializers;
  }

  /** True if there is a serializer for objects of this class. */
  boolean has(Class<?> type) {
    return !inOrder.isEmpty() && added.has(type);
  }

  /** How a frame names a class: by its name, or what it was registered by. */
  String announcedName(Class<?> type) {
    return namesByType.getOrDefault(type, type.getName());
  }

  /** True for what {@link CustomSerializers#register} has frames name a class by. */
  static boolean isRegistered(String announcedName) {
    return announcedName.startsWith(REGISTERED);
  }

  /** The class that is registered by such a name, or null. */
  @Nullable Class<?> registered(String announcedName) {
    return typesByName.get(announcedName);
  }
}

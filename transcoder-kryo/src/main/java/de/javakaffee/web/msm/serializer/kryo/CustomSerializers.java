package de.javakaffee.web.msm.serializer.kryo;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.Serializer;
import com.esotericsoftware.kryo.kryo5.SerializerFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@link KryoCustomization}s have added. For one thread. */
public final class CustomSerializers {
  private final Map<Class<?>, Serializer<?>> byType = new HashMap<>();
  private final List<SerializerFactory<?>> factories = new ArrayList<>();
  private final Map<Integer, Class<?>> registered = new HashMap<>();

  CustomSerializers() {}

  /**
   * Carries objects of exactly this class, whatever else would carry them. Of two for one class the
   * later one counts.
   */
  public <T> CustomSerializers add(Class<T> type, Serializer<? super T> serializer) {
    byType.put(type, serializer);
    return this;
  }

  /**
   * Carries objects of all classes that the factory says it supports and for which there is no
   * serializer; of several factories the first one counts. It is asked for every class met, those
   * of the JDK included.
   */
  public CustomSerializers addFactory(SerializerFactory<?> factory) {
    factories.add(factory);
    return this;
  }

  /**
   * Names a class by a number in frames, which are shorter by its name then. Neither the number nor
   * what it stands for may change while sessions are stored.
   *
   * @param id from 0
   * @throws IllegalArgumentException if the number is negative or stands for another class
   */
  public CustomSerializers register(int id, Class<?> type) {
    if (id < 0) {
      throw new IllegalArgumentException("id " + id + " for " + type.getName() + ": from 0");
    }
    Class<?> other = registered.putIfAbsent(id, type);
    if (other != null && other != type) {
      throw new IllegalArgumentException(
          "id " + id + " for " + type.getName() + ": it stands for " + other.getName());
    }
    return this;
  }

  Map<Integer, Class<?>> registered() {
    return registered;
  }

  boolean has(Class<?> type) {
    return byType.containsKey(type)
        || factories.stream().anyMatch(factory -> factory.isSupported(type));
  }

  /** The serializer for a class, made when it is first asked for; null if there is none. */
  @Nullable Serializer<?> of(Class<?> type, Kryo kryo) {
    Serializer<?> known = byType.get(type);
    if (known == null) {
      for (SerializerFactory<?> factory : factories) {
        if (factory.isSupported(type)) {
          known = factory.newSerializer(kryo, type);
          byType.put(type, known);
          break;
        }
      }
    }
    return known;
  }
}

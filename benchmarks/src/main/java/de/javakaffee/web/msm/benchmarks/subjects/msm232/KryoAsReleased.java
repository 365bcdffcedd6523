package de.javakaffee.web.msm.benchmarks.subjects.msm232;

import com.esotericsoftware.kryo.ClassResolver;
import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.ReferenceResolver;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.StreamFactory;
import com.esotericsoftware.kryo.pool.KryoFactory;
import com.esotericsoftware.kryo.serializers.FieldSerializer;
import com.esotericsoftware.kryo.util.DefaultClassResolver;
import com.esotericsoftware.kryo.util.DefaultStreamFactory;
import com.esotericsoftware.kryo.util.MapReferenceResolver;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationHandler;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.objenesis.strategy.StdInstantiatorStrategy;

/**
 * Makes Kryo instances with the released {@code KryoTranscoder} and sets them up as its factory
 * does, in the same order. Safe for use by many threads.
 *
 * <p>Left out: kryo-serializers' serializers of unmodifiable and synchronized collections and of
 * sub-lists, which need private fields of the JDK. Sessions with such values cannot be carried.
 * Replaced, by what needs no private field: the serializer of {@code Arrays.asList}. Added: {@code
 * AtomicInteger} and {@code AtomicLong}, whose fields Kryo 4 could read by itself on JDK 8.
 */
final class KryoAsReleased implements KryoFactory {
  private static final String TRANSCODER = "de.javakaffee.web.msm.serializer.kryo.KryoTranscoder";
  private static final String SERIALIZERS = "de.javakaffee.kryoserializers.";

  private final ClassLoader loader = KryoAsReleased.class.getClassLoader();
  private final MethodHandle createKryo;

  KryoAsReleased() {
    try {
      Class<?> type = loader.loadClass(TRANSCODER);
      // Not by reflection: that would load all types that its methods name
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      Object transcoder =
          lookup
              .findConstructor(
                  type,
                  MethodType.methodType(
                      void.class, ClassLoader.class, String[].class, boolean.class))
              .invoke(loader, null, false);
      createKryo =
          lookup
              .findVirtual(
                  type,
                  "createKryo",
                  MethodType.methodType(
                      Kryo.class,
                      ClassResolver.class,
                      ReferenceResolver.class,
                      StreamFactory.class,
                      ClassLoader.class,
                      String[].class,
                      boolean.class))
              .bindTo(transcoder);
    } catch (Throwable e) {
      throw new IllegalStateException(TRANSCODER + " cannot be made", e);
    }
  }

  @Override
  public Kryo create() {
    Kryo kryo = released();
    kryo.setInstantiatorStrategy(
        new Kryo.DefaultInstantiatorStrategy(new StdInstantiatorStrategy()));
    kryo.setDefaultSerializer(KryoAsReleased::fieldSerializer);
    kryo.setClassLoader(loader);
    kryo.setRegistrationRequired(false);
    kryo.register(Arrays.asList("").getClass(), new ArraysAsListSerializer());
    try {
      kryo.register(
          InvocationHandler.class,
          (Serializer<?>) theirs("JdkProxySerializer").getConstructor().newInstance());
      kryo.addDefaultSerializer(
          EnumMap.class, theirs("EnumMapSerializer").asSubclass(Serializer.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    kryo.addDefaultSerializer(AtomicInteger.class, new AtomicIntegerSerializer());
    kryo.addDefaultSerializer(AtomicLong.class, new AtomicLongSerializer());
    return kryo;
  }

  private Kryo released() {
    try {
      return (Kryo)
          createKryo.invoke(
              new DefaultClassResolver(),
              new MapReferenceResolver(),
              new DefaultStreamFactory(),
              loader,
              null,
              false);
    } catch (Throwable e) {
      throw new IllegalStateException(TRANSCODER + " makes no Kryo", e);
    }
  }

  /** As its {@code DefaultFieldSerializerFactory} has it. */
  private static Serializer<?> fieldSerializer(Kryo kryo, Class<?> type) {
    FieldSerializer<?> serializer = new FieldSerializer<>(kryo, type);
    serializer.setIgnoreSyntheticFields(false);
    return serializer;
  }

  private Class<?> theirs(String name) throws ClassNotFoundException {
    return loader.loadClass(SERIALIZERS + name);
  }
}

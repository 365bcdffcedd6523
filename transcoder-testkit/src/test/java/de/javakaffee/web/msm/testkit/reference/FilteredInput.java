package de.javakaffee.web.msm.testkit.reference;

import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.List;

/** Takes classes from the application, if the filter permits them. For one thread. */
final class FilteredInput extends ObjectInputStream {
  /** A hash table has room for eight times its entries at most. */
  private static final long ROOM_PER_BYTE = 8;

  /** What Collections.nCopies made is larger than its bytes. */
  private static final long ROOM_FOR_ALL = 10_000;

  private static final List<Class<?>> PRIMITIVES =
      List.of(
          boolean.class,
          byte.class,
          char.class,
          short.class,
          int.class,
          long.class,
          float.class,
          double.class,
          void.class);

  private final TranscoderConfiguration configuration;
  private boolean classNameIsNext;

  FilteredInput(InputStream in, TranscoderConfiguration configuration, int length)
      throws IOException {
    super(in);
    this.configuration = configuration;
    Limits limits = configuration.limits();
    setObjectInputFilter(
        info ->
            info.depth() > limits.depth()
                    || info.references() > limits.references()
                    || info.arrayLength()
                        > Math.min(limits.arrayLength(), ROOM_FOR_ALL + ROOM_PER_BYTE * length)
                ? ObjectInputFilter.Status.REJECTED
                : ObjectInputFilter.Status.UNDECIDED);
  }

  @Override
  protected ObjectStreamClass readClassDescriptor() throws IOException, ClassNotFoundException {
    classNameIsNext = true;
    return super.readClassDescriptor();
  }

  @Override
  public String readUTF() throws IOException {
    String text = super.readUTF();
    String name = classNameIsNext ? configuration.currentName(text) : text;
    classNameIsNext = false;
    return name;
  }

  @Override
  protected Class<?> resolveClass(ObjectStreamClass type)
      throws IOException, ClassNotFoundException {
    String name = type.getName();
    if (!configuration.classFilter().permits(name)) {
      throw new InvalidClassException(name, "not permitted");
    }
    for (Class<?> primitive : PRIMITIVES) {
      if (primitive.getName().equals(name)) {
        return primitive;
      }
    }
    return Class.forName(name, false, configuration.classLoader());
  }

  @Override
  protected Class<?> resolveProxyClass(String[] names) throws IOException, ClassNotFoundException {
    ClassLoader definer = configuration.classLoader();
    Class<?>[] interfaces = new Class<?>[names.length];
    for (int i = 0; i < names.length; i++) {
      if (!configuration.classFilter().permits(names[i])) {
        throw new InvalidClassException(names[i], "not permitted");
      }
      interfaces[i] = Class.forName(names[i], false, configuration.classLoader());
      if (!Modifier.isPublic(interfaces[i].getModifiers())) {
        definer = interfaces[i].getClassLoader();
      }
    }
    return Proxy.newProxyInstance(definer, interfaces, (proxy, method, arguments) -> null)
        .getClass();
  }
}

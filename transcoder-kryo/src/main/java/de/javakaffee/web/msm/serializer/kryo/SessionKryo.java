package de.javakaffee.web.msm.serializer.kryo;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.Registration;
import com.esotericsoftware.kryo.kryo5.Serializer;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;
import de.javakaffee.web.msm.objectmodel.Form;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import org.jspecify.annotations.Nullable;

/**
 * The Kryo that serializers of the application are given. What they write and read by it becomes
 * part of the frame: references, class filter and limits are the frame's. For one thread.
 */
@SuppressWarnings({"unchecked", "rawtypes"}) // as Kryo's methods are
final class SessionKryo extends Kryo {
  private final @Nullable FrameWriter writer;
  private final @Nullable FrameReader reader;
  private final KnownClasses classes;
  private final CustomSerializers serializers;
  private int numberAtWork = -1;

  private SessionKryo(
      @Nullable FrameWriter writer, @Nullable FrameReader reader, KnownClasses classes) {
    this.writer = writer;
    this.reader = reader;
    this.classes = classes;
    this.serializers = classes.customizations().serializers();
    setRegistrationRequired(false);
    setOptimizedGenerics(false);
    setClassLoader(classes.classLoader());
  }

  static SessionKryo writing(FrameWriter writer) {
    return new SessionKryo(writer, null, writer.classes());
  }

  static SessionKryo reading(FrameReader reader) {
    return new SessionKryo(null, reader, reader.classes());
  }

  FrameWriter writer() {
    if (writer == null) {
      throw new IllegalStateException("this Kryo reads");
    }
    return writer;
  }

  FrameReader reader() {
    if (reader == null) {
      throw new IllegalStateException("this Kryo writes");
    }
    return reader;
  }

  /** The number of the object that a serializer of the application is reading. */
  int numberAtWork() {
    return numberAtWork;
  }

  /** The serializer that the application has for a class. */
  Serializer<Object> custom(Class<?> type) {
    Serializer<?> serializer = serializers.of(type, this);
    if (serializer == null) {
      throw new IllegalStateException("customizations differ from call to call: " + type.getName());
    }
    return (Serializer<Object>) serializer;
  }

  /** Has a serializer of the application read the object of this number. */
  Object read(Class<?> type, Serializer<?> serializer, int number) {
    int outer = numberAtWork;
    numberAtWork = number;
    Object object = ((Serializer) serializer).read(this, reader().bytes(), type);
    numberAtWork = outer;
    if (object == null) {
      throw new RefusedException(serializer.getClass().getName() + " has read null");
    }
    if (!reader().isFound(number)) {
      reader().found(number, object);
    }
    return object;
  }

  private FrameWriter to(Output output) {
    FrameWriter frame = writer();
    if (output != frame.bytes()) {
      throw new IllegalArgumentException("only the output that was given leads into the session");
    }
    return frame;
  }

  private FrameReader from(Input input) {
    FrameReader frame = reader();
    if (input != frame.bytes()) {
      throw new IllegalArgumentException("only the input that was given leads out of the session");
    }
    return frame;
  }

  @Override
  public void writeClassAndObject(Output output, @Nullable Object object) {
    to(output).value(object);
  }

  @Override
  public void writeObject(Output output, Object object) {
    to(output).value(object);
  }

  @Override
  public void writeObjectOrNull(Output output, @Nullable Object object, Class type) {
    to(output).value(object);
  }

  @Override
  public void writeObject(Output output, Object object, Serializer serializer) {
    to(output).valueBy(object, serializer);
  }

  @Override
  public void writeObjectOrNull(Output output, @Nullable Object object, Serializer serializer) {
    if (object == null) {
      to(output).value(null);
    } else {
      to(output).valueBy(object, serializer);
    }
  }

  @Override
  public @Nullable Object readClassAndObject(Input input) {
    return from(input).value();
  }

  @Override
  public <T> T readObject(Input input, Class<T> type) {
    return type.cast(from(input).present());
  }

  @Override
  public <T> @Nullable T readObjectOrNull(Input input, Class<T> type) {
    return type.cast(from(input).value());
  }

  @Override
  public <T> T readObject(Input input, Class<T> type, Serializer serializer) {
    T object = readObjectOrNull(input, type, serializer);
    if (object == null) {
      throw RefusedException.damaged("an object is missing");
    }
    return object;
  }

  @Override
  public <T> @Nullable T readObjectOrNull(Input input, Class<T> type, Serializer serializer) {
    return type.cast(from(input).valueBy(type, serializer));
  }

  @Override
  public void reference(@Nullable Object object) {
    if (reader != null && object != null && numberAtWork >= 0 && !reader.isFound(numberAtWork)) {
      reader.found(numberAtWork, object);
    }
  }

  @Override
  public @Nullable Registration writeClass(Output output, @Nullable Class type) {
    if (type == null) {
      to(output).bytes().text(null);
      return null;
    }
    ClassSerializer.name(to(output), type);
    return getRegistration(type);
  }

  @Override
  public @Nullable Registration readClass(Input input) {
    String name = from(input).bytes().text();
    return name == null ? null : getRegistration(classes.load(name));
  }

  @Override
  public Registration getRegistration(Class type) {
    Serializer<?> serializer = serializers.of(type, this);
    return new Registration(
        type, serializer == null ? classes.of(type).serializer() : serializer, 0);
  }

  @Override
  public <T> T newInstance(Class<T> type) {
    try {
      return classes.models().of(type).form() == Form.FIELDS
          ? type.cast(classes.models().of(type).allocate())
          : super.newInstance(type);
    } catch (TranscodingException e) {
      throw RefusedException.because(e);
    }
  }
}

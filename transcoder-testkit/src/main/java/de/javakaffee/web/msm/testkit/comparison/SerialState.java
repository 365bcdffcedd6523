package de.javakaffee.web.msm.testkit.comparison;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Java serialization writes for one object alone: its bytes, with a number in place of every
 * object it refers to, and these objects. So the state of a JDK object is seen though its fields
 * cannot be read. For one object.
 */
final class SerialState extends ObjectOutputStream {
  /** Stands for an object; the same for the same. */
  private record StandIn(int of) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  private final ByteArrayOutputStream bytes;
  private final List<Object> references = new ArrayList<>();
  private @Nullable Object written;

  private SerialState(ByteArrayOutputStream bytes) throws IOException {
    super(bytes);
    this.bytes = bytes;
    enableReplaceObject(true);
  }

  /** Empty if the object is not serializable. */
  static Optional<SerialState> of(Object object) {
    try (SerialState state = new SerialState(new ByteArrayOutputStream())) {
      state.writeObject(object);
      state.flush();
      return Optional.of(state);
    } catch (NotSerializableException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  List<Object> references() {
    return references;
  }

  /** The object itself, or what its {@code writeReplace} gave. */
  @Nullable Object written() {
    return written;
  }

  @Override
  protected @Nullable Object replaceObject(Object object) {
    if (written == null) {
      written = object;
      return object;
    }
    references.add(object);
    return new StandIn(references.size());
  }
}

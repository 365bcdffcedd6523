package de.javakaffee.web.msm.serializer.protobuf;

import java.io.IOException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Objects of one class of the JDK that refer to nothing. */
final class LeafShape<T> extends Shape {

  /** Writes what makes up an object. */
  @FunctionalInterface
  interface Writer<T> {
    void write(NodeWriter out, T object) throws IOException;
  }

  /** Makes an object of what was written; may throw whatever its class throws of forged content. */
  @FunctionalInterface
  interface Reader<T> {
    @Nullable T read(NodeContent content, FrameReader in)
        throws IOException, ClassNotFoundException;
  }

  private final Predicate<T> fits;
  private final Writer<T> writer;
  private final Reader<T> reader;

  /**
   * @param fits false for objects that need a shell
   */
  LeafShape(int number, Predicate<T> fits, Writer<T> writer, Reader<T> reader) {
    super(number);
    this.fits = fits;
    this.writer = writer;
    this.reader = reader;
  }

  @Override
  boolean carries(Object object) {
    return fits.test(cast(object));
  }

  @Override
  void write(NodeWriter out, Object object) throws IOException {
    writer.write(out, cast(object));
  }

  @SuppressWarnings("unchecked") // asked only of its class
  private T cast(Object object) {
    return (T) object;
  }

  @Override
  boolean isLeaf() {
    return true;
  }

  @Override
  Object allocate(FrameReader in, StoredType type, NodeContent content)
      throws IOException, ClassNotFoundException {
    T object = reader.read(content, in);
    if (object == null) {
      throw new de.javakaffee.web.msm.objectstream.DamagedException("damaged: nothing in it");
    }
    return object;
  }
}

package de.javakaffee.web.msm.serializer.kryo;

/** Carries what holds no other objects, but strings, by two functions. */
final class LeafSerializer<T> extends FrameSerializer<T> {

  /** Writes one. */
  @FunctionalInterface
  interface Writing<T> {
    void write(FrameOutput out, T value);
  }

  /** Reads one; throws any RuntimeException if the bytes make no sense. */
  @FunctionalInterface
  interface Reading<T> {
    T read(FrameInput in);
  }

  private final boolean tracked;
  private final Writing<T> writing;
  private final Reading<T> reading;

  private LeafSerializer(boolean tracked, Writing<T> writing, Reading<T> reading) {
    this.tracked = tracked;
    this.writing = writing;
    this.reading = reading;
  }

  /** Of immutable values. */
  static <T> LeafSerializer<T> ofValue(Writing<T> writing, Reading<T> reading) {
    return new LeafSerializer<>(false, writing, reading);
  }

  /** Of objects with an identity. */
  static <T> LeafSerializer<T> ofObject(Writing<T> writing, Reading<T> reading) {
    return new LeafSerializer<>(true, writing, reading);
  }

  @Override
  boolean tracked() {
    return tracked;
  }

  @Override
  void write(FrameWriter out, T value) {
    writing.write(out.bytes(), value);
  }

  @Override
  T read(FrameReader in, int number) {
    T value = reading.read(in.bytes());
    if (tracked) {
      in.found(number, value);
    }
    return value;
  }
}

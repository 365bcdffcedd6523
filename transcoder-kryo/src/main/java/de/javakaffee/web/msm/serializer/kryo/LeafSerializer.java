package de.javakaffee.web.msm.serializer.kryo;

import java.util.function.Function;

/** Carries what holds no other objects, but strings, by two functions. */
final class LeafSerializer<T> extends FixedSerializer<T> {

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
  private final Function<T, String> text;

  private LeafSerializer(
      boolean tracked, Writing<T> writing, Reading<T> reading, Function<T, String> text) {
    this.tracked = tracked;
    this.writing = writing;
    this.reading = reading;
    this.text = text;
  }

  /** Of immutable values. */
  static <T> LeafSerializer<T> ofValue(Writing<T> writing, Reading<T> reading) {
    return new LeafSerializer<>(false, writing, reading, String::valueOf);
  }

  /** Of objects with an identity. */
  static <T> LeafSerializer<T> ofObject(Writing<T> writing, Reading<T> reading) {
    return new LeafSerializer<>(true, writing, reading, String::valueOf);
  }

  /** The same, but shown as this text. */
  LeafSerializer<T> shownAs(Function<T, String> other) {
    return new LeafSerializer<>(tracked, writing, reading, other);
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

  @Override
  void show(ShownFrame frame, String type, int number) {
    frame.text(type, number, text.apply(reading.read(frame.bytes())));
  }
}

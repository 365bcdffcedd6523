package de.javakaffee.web.msm.serializer.kryo;

import com.esotericsoftware.kryo.kryo5.Kryo;
import com.esotericsoftware.kryo.kryo5.Serializer;
import com.esotericsoftware.kryo.kryo5.io.Input;
import com.esotericsoftware.kryo.kryo5.io.Output;

/**
 * A serializer of Kryo that is part of a frame: what it holds goes through the writer and reader of
 * the frame. Without state, safe for many threads.
 *
 * @param <T> what it carries; exactly one class, or several that nobody can tell apart
 */
abstract class FrameSerializer<T> extends Serializer<T> {

  /**
   * True if two references to one object must stay two references to one. False for values, of
   * which nobody asks whether two are the same or only equal.
   */
  boolean tracked() {
    return true;
  }

  /** True if {@link #carries} is to be asked. */
  boolean declinesSome() {
    return false;
  }

  /** False for the rare object with a state that only its Java serialization tells. */
  boolean carries(T object) {
    return true;
  }

  /**
   * True if the object is there before what it holds is read, so that what it holds may lead back
   * to it in any way.
   */
  boolean madeFirst() {
    return true;
  }

  /** Describes the class where a frame first holds an object of it, after its name. */
  void announce(FrameWriter out) {}

  /** Reads the description; returns the serializer for the objects of that frame. */
  FrameSerializer<?> announced(FrameReader in) {
    return this;
  }

  /** Writes what the object holds. */
  abstract void write(FrameWriter out, T object);

  /**
   * Makes an object and reads what it holds.
   *
   * @param number of the object, for {@link FrameReader#found}, to be called as soon as it is
   *     there; -1 if objects of its kind are not tracked
   */
  abstract T read(FrameReader in, int number);

  @Override
  public final void write(Kryo kryo, Output output, T object) {
    write(((SessionKryo) kryo).writer(), object);
  }

  @Override
  public final T read(Kryo kryo, Input input, Class<? extends T> type) {
    SessionKryo session = (SessionKryo) kryo;
    return read(session.reader(), session.numberAtWork());
  }
}

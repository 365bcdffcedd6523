package de.javakaffee.web.msm.serializer.javolution;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How objects of one class stand in a document. Immutable, safe for many threads. */
abstract class Carrier {

  /** True if the object met twice has to be one object again when it is read. */
  boolean tracked() {
    return true;
  }

  /** True if objects of the class are carried only if they have nothing special. */
  boolean choosy() {
    return false;
  }

  /** False if this object is to be carried in another way. */
  boolean carries(Object object) {
    return true;
  }

  /**
   * True if, when read, the object is there only after all that it holds. What it holds can then
   * not hold it, unless something in between can be completed later.
   */
  boolean madeLast() {
    return false;
  }

  /** The class that stands in the document. */
  Class<?> typeOf(Object object) {
    return object.getClass();
  }

  /** Passes on all objects that will be written of the object, in any order; with nulls. */
  void contents(Object object, Consumer<@Nullable Object> visitor) {}

  /** Writes attributes and content of the element that stands for the object. */
  abstract void write(SessionWriter out, Object object);

  /**
   * Reads what {@link #write} wrote: from the start of the element, of whose attributes {@link
   * SessionReader#at} is the first that is not read yet, to its end.
   *
   * @param id to be told to {@link SessionReader#found} as soon as the object is there
   */
  abstract @Nullable Object read(SessionReader in, int id);
}

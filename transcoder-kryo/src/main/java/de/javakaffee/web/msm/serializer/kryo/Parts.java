package de.javakaffee.web.msm.serializer.kryo;

/**
 * What is still to be told of an object that has begun. For one thread and one object.
 *
 * <p>It waits on a stack of its own while parts of its parts are told, so that nesting costs no
 * stack of the thread.
 */
@FunctionalInterface
interface Parts {
  /** Of an object that has none, or whose parts have all been told. */
  Parts NONE = frame -> false;

  /** Tells the next part; false if there is none. */
  boolean next(ShownFrame frame);

  /** Called when there is none, or when the rest cannot be told. */
  default void over(ShownFrame frame) {
    frame.tale().end();
  }
}

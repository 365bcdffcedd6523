package de.javakaffee.web.msm.serializer.javolution;

/**
 * What is still to be told of an object that has begun. It waits on a stack of its own while parts
 * of its parts are told, so that nesting costs no stack of the thread. For one thread and one
 * object.
 */
interface ShownParts {
  /** Tells the next part; false if there is none, at the end of the element. */
  boolean next(ShownDocument document);

  /** Called when there is none. */
  default void over(ShownDocument document) {
    document.tale().end();
  }
}

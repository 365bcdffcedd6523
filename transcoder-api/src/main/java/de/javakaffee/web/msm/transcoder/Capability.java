package de.javakaffee.web.msm.transcoder;

/**
 * What a transcoder carries beyond the minimum, which is: null, strings, boxed primitives, {@code
 * ArrayList}, {@code HashMap} and {@code LinkedHashMap} with strings as keys, and these in one
 * another.
 *
 * <p>What a transcoder does not claim it refuses, with the class and the path to the object; it
 * never carries less than it was given. The conformance kit checks both.
 */
public enum Capability {
  /** An object met twice within one call is one object again, cycles included. */
  IDENTITY,
  /** Values in values, 3,000 levels deep. */
  DEEP_NESTING,
  /**
   * Every class of the JDK that is {@code Serializable}, arrays among them, except lambdas and
   * proxies.
   */
  JDK_CLASSES,
  /**
   * Classes of the application by their fields, whatever their constructors and visibility; enums
   * and records are such. What extends a {@code Serializable} class of the JDK takes {@link
   * #JDK_CLASSES} as well.
   */
  APPLICATION_CLASSES,
  /**
   * What classes say through {@code writeObject}, {@code readObject}, {@code readObjectNoData},
   * {@code writeReplace}, {@code readResolve}, {@code serialPersistentFields} and {@code
   * Externalizable}.
   */
  SERIALIZATION_HOOKS,
  /** Serializable lambdas and method references, with what they captured. */
  LAMBDAS,
  /** {@link java.lang.reflect.Proxy} objects with a handler that can be carried. */
  PROXIES,
  /**
   * Objects of classes that are not {@code Serializable}, where that is safely possible. Without it
   * the api does not look into such objects for what attributes share: it would follow a stray
   * reference to a service through the application's whole heap.
   */
  NOT_SERIALIZABLE,
  /**
   * Bytes are read although fields were added, removed or reordered, or a superclass was inserted.
   */
  CLASS_EVOLUTION,
  /** Bytes are read although a field became wider: an int is read into a long. */
  WIDENED_FIELDS,
  /** Encoding the same values twice, in one JVM and state, gives the same bytes. */
  STABLE_BYTES
}

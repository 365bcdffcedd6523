package de.javakaffee.web.msm.objectmodel;

/** How objects of a class are to be carried so that what Java serialization keeps is kept. */
public enum Form {
  /** {@code String} and the boxed primitives: the codec's own matter. */
  SCALAR,
  /** {@link Class} itself: by name, which the class filter judges before anything is loaded. */
  CLASS,
  /** A constant: by its declaring class (not the class of its body) and its name. */
  ENUM,
  /** Component type, length, elements. */
  ARRAY,
  /**
   * {@link ClassModel#fields} to be read, {@link ClassModel#construct} to be called with them. A
   * record exists only once its components do; where one leads back to itself, other objects on the
   * way must be allocated first.
   */
  RECORD,
  /**
   * {@link ClassModel#allocate}, then {@link ClassModel#fields} one by one: the object is there
   * before what it holds, so that cycles are no trouble.
   */
  FIELDS,
  /**
   * It has {@code writeReplace}: {@link Replacements} tells what to carry instead. What is read
   * back is the replacement, or what that resolves to; a stored class name of this form is found
   * only where a replacement is of the very class it replaces, and then it is a {@link #SHELL}.
   */
  REPLACED,
  /**
   * It has other hooks, or fields that reflection may not read: a {@link Shell}. All of the JDK's
   * serializable classes are, proxies and {@code SerializedLambda} included. A codec that knows a
   * class by itself ({@code ArrayList}) need not ask.
   */
  SHELL,
  /** Not to be carried; {@link ClassModel#refusal} says why. */
  REFUSED
}

package de.javakaffee.web.msm.frame.walk;

/** Which references the objects of one class hold. Keeps no object; safe for many threads. */
@FunctionalInterface
interface References {

  References NONE = (holder, visitor) -> {};

  /**
   * Shows the visitor what the holder refers to. Runtime exceptions, such as that of a container
   * changed by another thread meanwhile, are passed on.
   */
  void follow(Object holder, ReferenceVisitor visitor);

  /** These references, then those of {@code other}. */
  default References and(References other) {
    if (this == NONE) {
      return other;
    }
    if (other == NONE) {
      return this;
    }
    return (holder, visitor) -> {
      follow(holder, visitor);
      other.follow(holder, visitor);
    };
  }
}

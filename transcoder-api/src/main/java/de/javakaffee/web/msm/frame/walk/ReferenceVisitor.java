package de.javakaffee.web.msm.frame.walk;

import org.jspecify.annotations.Nullable;

/** Is told of every reference that one object holds, in the order of its fields or elements. */
interface ReferenceVisitor {

  /** A reference that is part of the object's encoded state. An empty name adds no step. */
  void field(String name, @Nullable Object target);

  /** A reference that is written only if a serialization hook of the object's class chooses to. */
  void unsureField(String name, @Nullable Object target);

  void element(int index, @Nullable Object target);

  void key(int index, @Nullable Object target);

  void value(int index, @Nullable Object key, @Nullable Object target);

  /**
   * The object keeps its elements in an order that may differ after a round trip.
   *
   * @param byIdentity whether it may depend on identity hashes
   */
  void unstableOrder(boolean byIdentity);
}

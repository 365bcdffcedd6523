package de.javakaffee.web.msm.objectstream;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a stream says of a class, with the names of its fields. Immutable.
 *
 * @param name as {@link Class#getName} has it
 * @param flags {@code SC_...} of {@link java.io.ObjectStreamConstants}
 * @param fields in the order in which their values stand
 * @param interfaces those of a proxy
 * @param level superclasses of it that the stream describes, and one
 */
record InspectedClass(
    String name,
    int flags,
    List<Field> fields,
    List<String> interfaces,
    @Nullable InspectedClass parent,
    int level) {

  /**
   * A field.
   *
   * @param kind the letter of a primitive, else L or [
   */
  record Field(String name, char kind) {
    boolean isPrimitive() {
      return kind != 'L' && kind != '[';
    }
  }

  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  boolean isProxy() {
    return !interfaces.isEmpty();
  }

  /** The superclasses from the topmost down, and last this class itself. */
  List<InspectedClass> slots() {
    List<InspectedClass> slots = new ArrayList<>(level);
    for (InspectedClass each = this; each != null; each = each.parent) {
      slots.add(each);
    }
    Collections.reverse(slots);
    return slots;
  }
}

package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.objectmodel.Form;

/**
 * What is known of one class: how its objects are carried, or why not. Immutable.
 *
 * @param serial different for each within one transcoder, from 0 without gaps
 * @param name what stands in {@code Type.name}
 * @param replaced {@link Form#REPLACED}: asks its objects what to carry instead
 * @param refusal why objects of the class are not carried; empty if they are
 */
record JavaType(
    int serial, Class<?> type, String name, Shape shape, boolean replaced, String refusal) {

  boolean isShell() {
    return shape.number() == Schema.SHAPE_SHELL;
  }

  /** True of what is carried here although Java serialization uses hooks for it. */
  boolean hasOwnShape() {
    return switch (shape.number()) {
      case Schema.SHAPE_BEAN,
          Schema.SHAPE_RECORD,
          Schema.SHAPE_ENUM,
          Schema.SHAPE_ARRAY,
          Schema.SHAPE_SHELL ->
          false;
      default -> true;
    };
  }
}

package de.javakaffee.web.msm.frame.walk;

import java.util.List;

/**
 * An object that was searched for, and the way to it.
 *
 * @param steps from the value searched
 */
record FoundPath(Object object, List<Step> steps) {

  /** Such as {@code items[3].supplier}. */
  String fromValue() {
    return appendTo(new StringBuilder()).toString();
  }

  /** With the attribute in front: {@code cart.items[3].supplier (com.shop.Supplier)}. */
  String from(String attribute) {
    return appendTo(new StringBuilder(attribute))
        .append(" (")
        .append(object.getClass().getName())
        .append(')')
        .toString();
  }

  private StringBuilder appendTo(StringBuilder path) {
    steps.forEach(step -> step.appendTo(path));
    return path;
  }
}

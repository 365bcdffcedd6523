package de.javakaffee.web.msm.plaindata;

import de.javakaffee.web.msm.objectmodel.ClassModel;
import de.javakaffee.web.msm.objectmodel.Form;
import org.jspecify.annotations.Nullable;

/** Says why objects of a class are no plain data, at writing and at reading. Stateless. */
final class Refusal {

  private Refusal() {}

  /**
   * To stand behind the name of the class; null if its objects are carried.
   *
   * @param form what it is written, or stored, as
   */
  static @Nullable String of(ClassModel model, Form form) {
    if (model.ofJdk()) {
      return "is a class of the JDK that has no plain form";
    }
    if (model.form() == Form.REFUSED) {
      return model.refusal();
    }
    if (!model.serializable()) {
      return "is not Serializable";
    }
    if (model.form() != form) {
      return "has no plain form: it is an array, serializes itself, or extends a class that does";
    }
    return null;
  }
}

package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.objectmodel.FieldModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names by which fields are stored: their own, with the class in front where a subclass has a
 * field of the same name. A field keeps its name when a superclass is inserted or it moves into
 * one.
 */
final class FieldNames {

  private FieldNames() {}

  /** One name per field, in their order, which is superclasses first. */
  static List<String> of(List<FieldModel> fields) {
    Map<String, FieldModel> last = new HashMap<>();
    for (FieldModel field : fields) {
      last.put(field.name(), field);
    }
    List<String> names = new ArrayList<>();
    for (FieldModel field : fields) {
      boolean hidden = last.get(field.name()) != field;
      names.add(hidden ? field.declaringClass().getName() + "." + field.name() : field.name());
    }
    return names;
  }
}

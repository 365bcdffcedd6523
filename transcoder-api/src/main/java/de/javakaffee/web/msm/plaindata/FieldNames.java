package de.javakaffee.web.msm.plaindata;

import de.javakaffee.web.msm.objectmodel.ClassModels;
import de.javakaffee.web.msm.objectmodel.FieldModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The fields of objects, by the names that they have in the tree. Safe for use by many threads.
 *
 * <p>Like {@link ClassModels} it keeps what it found with the class, so that nothing here holds the
 * application.
 */
final class FieldNames {
  private final ClassValue<Map<String, FieldModel>> fields;

  FieldNames(ClassModels models) {
    fields =
        new ClassValue<>() {
          @Override
          protected Map<String, FieldModel> computeValue(Class<?> type) {
            return byName(models.of(type).fields());
          }
        };
  }

  /**
   * Each field under its own name. Where several classes of a hierarchy have a field of one name it
   * means the one furthest down, and another is called {@code name of com.shop.Base}: a superclass
   * that is inserted later takes nobody's name.
   */
  Map<String, FieldModel> of(Class<?> type) {
    return fields.get(type);
  }

  private static Map<String, FieldModel> byName(Iterable<FieldModel> superclassesFirst) {
    Map<String, FieldModel> byName = new LinkedHashMap<>();
    for (FieldModel field : superclassesFirst) {
      FieldModel above = byName.put(field.name(), field);
      if (above != null) {
        byName.put(above.name() + " of " + above.declaringClass().getName(), above);
      }
    }
    return Collections.unmodifiableMap(byName);
  }
}

package de.javakaffee.web.msm.frame.walk;

import java.lang.reflect.Field;
import java.util.List;

/** Fields of a class of the application, read by reflection. */
final class FieldReferences implements References {
  private final Field[] fields;
  private final boolean sure;

  private FieldReferences(List<Field> fields, boolean sure) {
    this.fields = fields.toArray(Field[]::new);
    this.sure = sure;
  }

  /**
   * References that these fields hold.
   *
   * @param fields accessible ones, not static, not primitive
   * @param sure false if only a serialization hook may write them
   */
  static References of(List<Field> fields, boolean sure) {
    return fields.isEmpty() ? NONE : new FieldReferences(fields, sure);
  }

  @Override
  public void follow(Object holder, ReferenceVisitor visitor) {
    for (Field field : fields) {
      if (sure) {
        visitor.field(field.getName(), targetOf(field, holder));
      } else {
        visitor.unsureField(field.getName(), targetOf(field, holder));
      }
    }
  }

  private static Object targetOf(Field field, Object holder) {
    try {
      return field.get(holder);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field + " was made accessible", e);
    }
  }
}

package de.javakaffee.web.msm.objectmodel;

import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the fields of application classes and how their objects are made. Stateless. */
final class FieldLayout {

  private FieldLayout() {}

  /** A model of {@link Form#FIELDS}, or a refusal if a field or constructor is not accessible. */
  static ClassModel ofClass(Class<?> type) {
    List<FieldModel> fields = new ArrayList<>();
    for (Class<?> part : partsOf(type)) {
      Field[] declared = part.getDeclaredFields();
      Arrays.sort(declared, Comparator.comparing(Field::getName));
      for (Field field : declared) {
        if (Modifier.isStatic(field.getModifiers()) || Modifier.isTransient(field.getModifiers())) {
          continue;
        }
        if (ClassInspection.isOfJdk(part) || !field.trySetAccessible()) {
          return ClassModel.refused(
              type, "inherits what reflection may not read: " + part.getName());
        }
        fields.add(new FieldModel(field));
      }
    }
    Constructor<?> constructor = constructorOf(type);
    return constructor == null
        ? ClassModel.refused(type, "has no constructor that may be called")
        : ClassModel.withFields(type, Form.FIELDS, fields, constructor);
  }

  /** The classes whose fields are written, topmost first. */
  private static List<Class<?>> partsOf(Class<?> type) {
    boolean serializable = Serializable.class.isAssignableFrom(type);
    List<Class<?>> parts = new ArrayList<>();
    for (Class<?> part = type;
        part != null && Serializable.class.isAssignableFrom(part) == serializable;
        part = part.getSuperclass()) {
      parts.add(0, part);
    }
    return parts;
  }

  private static @Nullable Constructor<?> constructorOf(Class<?> type) {
    if (Serializable.class.isAssignableFrom(type)) {
      return SerializationHandles.constructor(type);
    }
    try {
      Constructor<?> own = type.getDeclaredConstructor();
      return own.trySetAccessible() ? own : null;
    } catch (NoSuchMethodException e) {
      return withoutConstructor(type);
    }
  }

  private static Constructor<?> withoutConstructor(Class<?> type) {
    try {
      return SerializationHandles.constructor(type, Object.class.getConstructor());
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A model of {@link Form#RECORD}, or a refusal if it is not accessible. */
  static ClassModel ofRecord(Class<?> type) {
    List<FieldModel> fields = new ArrayList<>();
    List<Class<?>> types = new ArrayList<>();
    try {
      for (RecordComponent component : type.getRecordComponents()) {
        // Not the accessor, which may be overridden to show something else.
        Field field = type.getDeclaredField(component.getName());
        if (!field.trySetAccessible()) {
          return ClassModel.refused(type, "is closed to reflection");
        }
        fields.add(new FieldModel(field));
        types.add(component.getType());
      }
      Constructor<?> canonical = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
      return canonical.trySetAccessible()
          ? ClassModel.withFields(type, Form.RECORD, fields, canonical)
          : ClassModel.refused(type, "is closed to reflection");
    } catch (ReflectiveOperationException e) {
      return ClassModel.refused(type, "is not a proper record");
    }
  }
}

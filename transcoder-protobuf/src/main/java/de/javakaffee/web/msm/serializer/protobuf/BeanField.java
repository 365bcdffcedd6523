package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.objectmodel.FieldModel;
import de.javakaffee.web.msm.objectstream.RefusedException;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One field of a bean or record: writes its value, and sets it. Immutable. */
final class BeanField {
  private enum Kind {
    REFERENCE,
    BOOLEAN,
    CHAR,
    BYTE,
    SHORT,
    INT,
    LONG,
    FLOAT,
    DOUBLE
  }

  private static final Map<Class<?>, Kind> KINDS =
      Map.of(
          boolean.class, Kind.BOOLEAN,
          char.class, Kind.CHAR,
          byte.class, Kind.BYTE,
          short.class, Kind.SHORT,
          int.class, Kind.INT,
          long.class, Kind.LONG,
          float.class, Kind.FLOAT,
          double.class, Kind.DOUBLE);

  private final FieldModel field;
  private final String name;
  private final Kind kind;

  /** The class of objects that fit, boxed. */
  private final Class<?> target;

  /**
   * @param name what stands in {@code Type.fields}
   */
  BeanField(FieldModel field, String name) {
    this.field = field;
    this.name = name;
    this.kind = KINDS.getOrDefault(field.type(), Kind.REFERENCE);
    this.target = MethodType.methodType(field.type()).wrap().returnType();
  }

  String name() {
    return name;
  }

  FieldModel model() {
    return field;
  }

  void write(NodeWriter out, Object holder) throws IOException, TranscodingException {
    switch (kind) {
      case REFERENCE -> out.value(field.get(holder));
      case BOOLEAN -> out.booleanValue(field.getBoolean(holder));
      case CHAR -> out.charValue(field.getChar(holder));
      case BYTE, SHORT, INT -> out.intValue(field.getInt(holder));
      case LONG -> out.longValue(field.getLong(holder));
      case FLOAT -> out.floatValue(field.getFloat(holder));
      case DOUBLE -> out.doubleValue(field.getDouble(holder));
    }
  }

  /** Sets the field of an object to a value, now or when that is there. */
  void set(FrameReader in, Object holder, Values values, int index)
      throws IOException, TranscodingException, ClassNotFoundException {
    int stored = values.kind(index);
    if (kind == Kind.INT && stored == Schema.VALUE_INT) {
      field.setInt(holder, (int) values.bits(index));
      return;
    }
    if (kind == Kind.REFERENCE
        && (stored == Schema.VALUE_NODE
            || stored == Schema.VALUE_STRING
            || stored == Schema.NULL)) {
      Object value = in.value(values, index, index);
      if (value == FrameReader.MISSING) {
        in.whenThere(found -> setReference(holder, found));
      } else {
        setReference(holder, value);
      }
      return;
    }
    Object value = fitting(in, values, index);
    if (value != null || kind == Kind.REFERENCE) {
      field.set(holder, value);
    }
  }

  private void setReference(Object holder, @Nullable Object value) {
    try {
      field.set(holder, value);
    } catch (IllegalArgumentException e) {
      throw new UnfitException(unfit(value));
    }
  }

  /** The value for this field, which must be there; null stands for the zero of a primitive. */
  @Nullable Object fitting(FrameReader in, Values values, int index)
      throws IOException, TranscodingException, ClassNotFoundException {
    int stored = values.kind(index);
    if (stored == Schema.NULL) {
      return null;
    }
    if (stored == Schema.VALUE_NODE
        || stored == Schema.VALUE_STRING
        || stored == Schema.VALUE_UTF16) {
      Object value = in.present(values, index);
      if (value != null && !target.isInstance(value)) {
        throw new RefusedException(unfit(value));
      }
      return value;
    }
    Object value =
        kind == Kind.REFERENCE
            ? Scalars.boxed(in.types(), stored, values.bits(index))
            : Scalars.boxed(stored, values.bits(index));
    if (target.isInstance(value)) {
      return value;
    }
    Object widened = Scalars.widened(stored, values.bits(index), target);
    if (widened == null) {
      throw new RefusedException(unfit(value));
    }
    return widened;
  }

  private String unfit(@Nullable Object value) {
    return "field "
        + name
        + " is a "
        + field.type().getName()
        + " by now, and was a "
        + (value == null ? "null" : value.getClass().getName());
  }

  /** The field has another type by now; the message is complete. */
  static final class UnfitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnfitException(String message) {
      super(message);
    }
  }
}

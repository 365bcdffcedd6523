package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.objectmodel.FieldModel;
import java.lang.reflect.Array;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * One field or record component and how it stands in a document: as an attribute if its declared
 * type tells how to read a short text, as an element otherwise. Immutable, safe for many threads.
 */
final class FieldSlot {
  /** Longer texts are elements. */
  private static final int LONGEST_ATTRIBUTE = 120;

  /** What is meant where a field is declared with a type that has no objects. */
  private static final Map<Class<?>, Class<?>> USUAL_CLASSES =
      Map.of(
          Calendar.class,
          GregorianCalendar.class,
          TimeZone.class,
          TimeZone.getTimeZone("GMT").getClass());

  private final String name;
  private final FieldModel field;
  private final Class<?> type;
  private final @Nullable TextCarrier<?> text;
  private final @Nullable Object absent;

  FieldSlot(String name, FieldModel field) {
    this.name = name;
    this.field = field;
    Class<?> declared = field.type();
    this.type = USUAL_CLASSES.getOrDefault(declared, declared);
    this.text = Carriers.fixedText(type);
    this.absent = declared.isPrimitive() ? Array.get(Array.newInstance(declared, 1), 0) : null;
  }

  /** The name in documents. */
  String name() {
    return name;
  }

  FieldModel field() {
    return field;
  }

  boolean isPrimitive() {
    return type.isPrimitive();
  }

  /** True if the field may hold what is met again elsewhere, or has to be in a shell. */
  boolean mayShare() {
    return !type.isPrimitive()
        && type != String.class
        && !type.isEnum()
        && (text == null || text.tracked() || text.mayDecline());
  }

  /** The text of a primitive, not escaped. */
  String primitive(Object holder) {
    if (type == int.class || type == short.class || type == byte.class) {
      return Integer.toString(field.getInt(holder));
    }
    if (type == boolean.class) {
      return field.getBoolean(holder) ? "true" : "false";
    }
    if (type == long.class) {
      return Long.toString(field.getLong(holder));
    }
    if (type == double.class) {
      return Double.toString(field.getDouble(holder));
    }
    if (type == float.class) {
      return Float.toString(field.getFloat(holder));
    }
    return String.valueOf(field.getChar(holder));
  }

  /** The text of a value if it can be an attribute, escaped; null if it has to be an element. */
  @Nullable String attribute(SessionWriter out, Object value) {
    if (value instanceof String string) {
      if (type != String.class || string.length() > LONGEST_ATTRIBUTE) {
        return null;
      }
      out.requireText();
      return XmlText.escaped(string);
    }
    if (text == null && !type.isEnum()) {
      return null;
    }
    out.trail().field(field.name());
    out.trail().enter(value);
    String attribute = type.isEnum() ? constant(out, value) : brief(out, value);
    out.trail().leave();
    return attribute == null ? null : XmlText.escaped(attribute);
  }

  private String constant(SessionWriter out, Object value) {
    out.permitted(type);
    return ((Enum<?>) value).name();
  }

  private @Nullable String brief(SessionWriter out, Object value) {
    if (text == null || value.getClass() != type || !out.carries(text, value)) {
      return null;
    }
    String string = text.textOf(value);
    if (string.length() > LONGEST_ATTRIBUTE || (text.tracked() && !out.isMetOnce(value))) {
      return null;
    }
    out.permitted(type);
    return string;
  }

  /** Sets what an attribute says. */
  void setText(SessionReader in, Object holder, String attribute) {
    try {
      if (type == int.class) {
        field.setInt(holder, Integer.parseInt(attribute));
      } else if (type == long.class) {
        field.setLong(holder, Long.parseLong(attribute));
      } else if (type == boolean.class) {
        field.setBoolean(holder, JdkTexts.bool(attribute));
      } else {
        field.set(holder, ofText(in, attribute));
      }
    } catch (NumberFormatException e) {
      throw mismatch(e);
    }
  }

  /** What an attribute says, boxed if it is primitive. */
  Object ofText(SessionReader in, String attribute) {
    if (type == String.class) {
      in.requireText();
      return attribute;
    }
    if (type.isEnum()) {
      return EnumCarrier.constant(in.classes().permitted(type), attribute);
    }
    if (text != null) {
      in.classes().permitted(type);
      return text.valueOf(attribute);
    }
    try {
      return primitive(attribute);
    } catch (NumberFormatException e) {
      throw mismatch(e);
    }
  }

  private Object primitive(String attribute) {
    if (type == int.class) {
      return Integer.valueOf(attribute);
    } else if (type == long.class) {
      return Long.valueOf(attribute);
    } else if (type == boolean.class) {
      return JdkTexts.bool(attribute);
    } else if (type == double.class) {
      return Double.valueOf(attribute);
    } else if (type == float.class) {
      return Float.valueOf(attribute);
    } else if (type == short.class) {
      return Short.valueOf(attribute);
    } else if (type == byte.class) {
      return Byte.valueOf(attribute);
    } else if (type == char.class) {
      return JdkTexts.character(attribute);
    }
    throw mismatch(null);
  }

  /** The value of an element as the field takes it. */
  @Nullable Object ofElement(SessionReader in, @Nullable Object value) {
    if (value instanceof String string && (type.isPrimitive() || text != null || type.isEnum())) {
      return ofText(in, string);
    }
    if (value == null ? type.isPrimitive() : !field.type().isInstance(value)) {
      throw mismatch(null);
    }
    return value;
  }

  /** What a primitive component is that is not stored. */
  @Nullable Object absent() {
    return absent;
  }

  private Refusal mismatch(@Nullable RuntimeException cause) {
    return new Refusal(
        "field " + field + " is of type " + field.type().getTypeName() + ", which does not fit",
        cause);
  }
}

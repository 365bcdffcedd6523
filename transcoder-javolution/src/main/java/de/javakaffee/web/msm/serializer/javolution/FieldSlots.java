package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.objectmodel.ClassModel;
import de.javakaffee.web.msm.objectmodel.FieldModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javolution.text.CharArray;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a class, or the components of a record, by their names in documents. Immutable,
 * safe for many threads.
 *
 * <p>A field has its own name. Where several classes of a hierarchy have one of this name, that of
 * the lowest has it, and the others have their class in front: {@code Base.name}.
 */
final class FieldSlots {
  /** Some XML parsers take no more than 200 of one element. */
  private static final int MAX_ATTRIBUTES = 100;

  /** So many names are compared before one is looked up, for which a string has to be made. */
  private static final int NEXT = 8;

  private static final Object NULL = new Object();

  private final boolean nullIsAbsent;
  private final FieldSlot[] slots;
  private final FieldSlot[] sharing;
  private final Map<String, Integer> byName = new HashMap<>();

  FieldSlots(ClassModel model) {
    // What is not Serializable may have been given something else by its constructor.
    nullIsAbsent = model.serializable();
    List<FieldModel> fields = model.fields();
    slots = new FieldSlot[fields.size()];
    for (int i = slots.length - 1; i >= 0; i--) {
      FieldModel field = fields.get(i);
      FieldSlot slot = new FieldSlot(nameOf(field), field);
      slots[i] = slot;
      byName.put(slot.name(), i);
    }
    sharing = Arrays.stream(slots).filter(FieldSlot::mayShare).toArray(FieldSlot[]::new);
  }

  private String nameOf(FieldModel field) {
    String name = XmlText.name(field.name());
    if (!byName.containsKey(name)) {
      return name;
    }
    String declaring = field.declaringClass().getName();
    String brief = XmlText.name(declaring.substring(declaring.lastIndexOf('.') + 1)) + "." + name;
    return byName.containsKey(brief) ? XmlText.name(declaring) + "." + name : brief;
  }

  int size() {
    return slots.length;
  }

  FieldSlot at(int index) {
    return slots[index];
  }

  void contents(Object holder, Consumer<@Nullable Object> visitor) {
    for (FieldSlot slot : sharing) {
      visitor.accept(slot.field().get(holder));
    }
  }

  /** Writes all fields: attributes first, as XML has it. */
  void write(SessionWriter out, Object holder) {
    @Nullable Object[] elements = null;
    int attributes = 0;
    for (int i = 0; i < slots.length; i++) {
      FieldSlot slot = slots[i];
      Object value = slot.isPrimitive() ? slot.primitive(holder) : slot.field().get(holder);
      if (value == null) {
        value = nullIsAbsent ? null : NULL;
      } else {
        String text =
            attributes >= MAX_ATTRIBUTES
                ? null
                : slot.isPrimitive() ? XmlText.escaped((String) value) : slot.attribute(out, value);
        if (text != null) {
          out.xml().attribute(slot.name(), text);
          attributes++;
          continue;
        }
      }
      if (value != null) {
        elements = elements == null ? new @Nullable Object[slots.length] : elements;
        elements[i] = value;
      }
    }
    if (elements != null) {
      write(out, elements);
    }
  }

  private void write(SessionWriter out, @Nullable Object[] elements) {
    for (int i = 0; i < elements.length; i++) {
      Object value = elements[i];
      if (value != null) {
        out.trail().field(slots[i].field().name());
        out.value(slots[i].name(), value == NULL ? null : value, true);
      }
    }
  }

  /**
   * The place of the slot of a name, or -1 if there is none.
   *
   * @param expected where it probably is or soon after, since a document has the order of the slots
   */
  int indexOf(CharArray name, int expected) {
    int end = Math.min(expected + NEXT, slots.length);
    for (int i = expected; i < end; i++) {
      if (name.equals(slots[i].name())) {
        return i;
      }
    }
    return byName.getOrDefault(name.toString(), -1);
  }
}

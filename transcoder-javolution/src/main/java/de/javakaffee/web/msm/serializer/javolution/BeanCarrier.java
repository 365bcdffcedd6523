package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.objectmodel.ClassModel;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries objects of the application by their fields. */
final class BeanCarrier extends Carrier {
  private final ClassModel model;
  private final FieldSlots slots;

  BeanCarrier(ClassModel model) {
    this.model = model;
    this.slots = new FieldSlots(model);
  }

  @Override
  void contents(Object object, Consumer<@Nullable Object> visitor) {
    slots.contents(object, visitor);
  }

  @Override
  void write(SessionWriter out, Object object) {
    slots.write(out, object);
  }

  @Override
  Object read(SessionReader in, int id) {
    Object object = allocated();
    in.found(id, object);
    int expected = 0;
    for (int i = in.at(); i < in.xml().attributes(); i++) {
      int index = slots.indexOf(in.xml().attributeName(i), expected);
      if (index >= 0) {
        slots.at(index).setText(in, object, XmlText.plain(in.xml().attributeValue(i)));
        expected = index + 1;
      }
    }
    expected = 0;
    while (in.xml().child()) {
      int index = slots.indexOf(in.xml().name(), expected);
      if (index < 0) {
        in.discard();
      } else {
        FieldSlot slot = slots.at(index);
        expected = index + 1;
        in.valueOrLater(value -> slot.field().set(object, slot.ofElement(in, value)));
      }
    }
    return object;
  }

  private Object allocated() {
    try {
      return model.allocate();
    } catch (TranscodingException e) {
      throw Refusal.because(e);
    }
  }
}

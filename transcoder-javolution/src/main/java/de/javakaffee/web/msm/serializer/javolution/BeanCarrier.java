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
      FieldSlot slot = slots.named(in.xml().attributeName(i), expected);
      if (slot != null) {
        slot.setText(in, object, XmlText.plain(in.xml().attributeValue(i)));
        expected = slots.indexOf(slot) + 1;
      }
    }
    while (in.xml().child()) {
      FieldSlot slot = slots.named(in.xml().name(), expected);
      if (slot == null) {
        in.discard();
      } else {
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

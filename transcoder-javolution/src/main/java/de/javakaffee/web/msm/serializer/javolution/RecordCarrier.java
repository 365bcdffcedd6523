package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.objectmodel.ClassModel;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries records of the application by their components, which are there before the record. */
final class RecordCarrier extends Carrier {
  private final ClassModel model;
  private final FieldSlots slots;

  RecordCarrier(ClassModel model) {
    this.model = model;
    this.slots = new FieldSlots(model);
  }

  @Override
  boolean madeLast() {
    return true;
  }

  @Override
  void contents(Object holder, Consumer<@Nullable Object> visitor) {
    slots.contents(holder, visitor);
  }

  @Override
  void write(SessionWriter out, Object holder) {
    slots.write(out, holder);
  }

  @Override
  Object read(SessionReader in, int id) {
    in.underWay(id);
    @Nullable Object[] components = new @Nullable Object[slots.size()];
    for (int i = 0; i < components.length; i++) {
      components[i] = slots.at(i).absent();
    }
    for (int i = in.at(); i < in.xml().attributes(); i++) {
      FieldSlot slot = slots.named(in.xml().attributeName(i), 0);
      if (slot != null) {
        String text = XmlText.plain(in.xml().attributeValue(i));
        components[slots.indexOf(slot)] = slot.ofText(in, text);
      }
    }
    while (in.xml().child()) {
      FieldSlot slot = slots.named(in.xml().name(), 0);
      if (slot == null) {
        in.discard();
      } else {
        components[slots.indexOf(slot)] = slot.ofElement(in, in.complete());
      }
    }
    Object made = constructed(components);
    in.found(id, made);
    return made;
  }

  private Object constructed(@Nullable Object[] components) {
    try {
      return model.construct(components);
    } catch (TranscodingException e) {
      throw Refusal.because(e);
    }
  }
}

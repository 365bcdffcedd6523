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
    int expected = 0;
    for (int i = in.at(); i < in.xml().attributes(); i++) {
      int index = slots.indexOf(in.xml().attributeName(i), expected);
      if (index >= 0) {
        components[index] = slots.at(index).ofText(in, XmlText.plain(in.xml().attributeValue(i)));
        expected = index + 1;
      }
    }
    expected = 0;
    while (in.xml().child()) {
      int index = slots.indexOf(in.xml().name(), expected);
      if (index < 0) {
        in.discard();
      } else {
        expected = index + 1;
        components[index] = slots.at(index).ofElement(in, in.complete());
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

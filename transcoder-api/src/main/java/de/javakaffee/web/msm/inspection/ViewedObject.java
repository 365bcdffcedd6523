package de.javakaffee.web.msm.inspection;

import static java.io.ObjectStreamConstants.TC_BLOCKDATA;
import static java.io.ObjectStreamConstants.TC_BLOCKDATALONG;
import static java.io.ObjectStreamConstants.TC_ENDBLOCKDATA;
import static java.io.ObjectStreamConstants.TC_NULL;

import de.javakaffee.web.msm.objectstream.PrimitiveKind;
import de.javakaffee.web.msm.objectstream.RefusedException;
import de.javakaffee.web.msm.objectstream.StreamCursor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object, class by class from the topmost down, each followed by what the class
 * wrote by itself. For one thread.
 */
final class ViewedObject implements StreamView.Part {
  private static final String IMMUTABLE = "java.util.CollSer";
  private static final int SET = 2;
  private static final int MAP = 3;

  private final Iterator<ViewedClass.Slot> slots;
  private List<String> names = List.of();
  private @Nullable ViewedClass slot;
  private int field;
  private boolean own;
  private OwnData layout = OwnData.UNKNOWN;
  private int index;

  ViewedObject(ViewedClass type) throws RefusedException {
    this.slots = type.slots().iterator();
  }

  @Override
  public boolean next(StreamView view) throws IOException {
    while (true) {
      if (slot == null) {
        if (!slots.hasNext()) {
          return false;
        }
        enter(slots.next(), view);
      } else if (!own && field < slot.fields().size()) {
        field(slot, view);
        return true;
      } else if (!own) {
        endFields(slot);
      } else if (tellOwn(slot, view)) {
        return true;
      }
    }
  }

  private void enter(ViewedClass.Slot entered, StreamView view) throws IOException {
    ViewedClass next = entered.type();
    names = entered.names();
    slot = next;
    own = next.isExternalizable();
    if (own && !next.endsItsData()) {
      throw view.in().damaged("Externalizable in a form that cannot be checked");
    }
    field = view.writesFields(next) && !own ? 0 : next.fields().size();
    index = 0;
    layout = OwnData.of(next.name);
    if (next.hasWriteMethod() && field < next.fields().size()) {
      view.assumptions().begin(next.name);
    }
  }

  private void field(ViewedClass of, StreamView view) throws IOException {
    String name = names.get(field);
    ViewedClass.Field next = of.fields().get(field++);
    PrimitiveKind kind = PrimitiveKind.of(next.kind());
    if (kind == null) {
      if (view.in().peek() == TC_NULL && layout.hidesField(next.name(), "null")) {
        view.in().unsignedByte();
        return;
      }
      view.tale().name(name);
      view.value();
      return;
    }
    if (of.name.equals(IMMUTABLE)) {
      immutable(kind, view);
    }
    String value = view.primitive(next.kind());
    if (!layout.hidesField(next.name(), value)) {
      view.tale().name(name);
      view.tale().value(kind.typeName(), value);
    }
  }

  /** Lists, sets and maps that cannot be changed stand in objects of one class. */
  private void immutable(PrimitiveKind kind, StreamView view) throws IOException {
    int tag = kind == PrimitiveKind.INT ? view.in().peekInteger() & 0xFF : 0;
    if (tag == MAP) {
      layout = OwnData.MAP_OF;
    }
    view.tale().remark(tag == MAP ? "Map.of" : tag == SET ? "Set.of" : "List.of");
  }

  private void endFields(ViewedClass of) {
    if (of.hasWriteMethod()) {
      own = true;
    } else {
      slot = null;
    }
  }

  /** Tells what is next of what the class wrote itself; false if nothing was to be told of it. */
  private boolean tellOwn(ViewedClass of, StreamView view) throws IOException {
    StreamCursor in = view.in();
    switch (in.peek()) {
      case TC_ENDBLOCKDATA -> {
        in.unsignedByte();
        view.assumptions().end(of.name);
        slot = null;
        return false;
      }
      case TC_BLOCKDATA -> {
        in.unsignedByte();
        return raw(of, in.take(in.unsignedByte()), view);
      }
      case TC_BLOCKDATALONG -> {
        in.unsignedByte();
        return raw(of, in.take(in.integer()), view);
      }
      default -> {
        if (in.peek() == TC_NULL && isNoise()) {
          in.unsignedByte();
          index += layout.endsWithNull() ? 0 : 1;
          return false;
        }
        view.tale().name(layout.nameOf(index++));
        view.value();
        return true;
      }
    }
  }

  /** True for a null that only ends what the class wrote, or stands for the natural order. */
  private boolean isNoise() {
    if (layout.endsWithNull()) {
      return layout.layout() == OwnData.Layout.ELEMENTS_AND_NULL || index % 2 == 0;
    }
    return index < layout.before().size();
  }

  private boolean raw(ViewedClass of, byte[] bytes, StreamView view) {
    if (layout.isContainer()) {
      return false;
    }
    if (of.name.equals("java.util.Date") && bytes.length == Long.BYTES) {
      view.tale().name("time");
      Instant time = Instant.ofEpochMilli(ByteBuffer.wrap(bytes).getLong());
      view.tale().value(Instant.class.getName(), time.toString());
    } else {
      view.tale().remark(RawText.of(of.name, bytes));
    }
    return true;
  }
}

package de.javakaffee.web.msm.objectstream;

import static java.io.ObjectStreamConstants.SC_BLOCK_DATA;
import static java.io.ObjectStreamConstants.SC_EXTERNALIZABLE;
import static java.io.ObjectStreamConstants.SC_WRITE_METHOD;
import static java.io.ObjectStreamConstants.STREAM_MAGIC;
import static java.io.ObjectStreamConstants.STREAM_VERSION;
import static java.io.ObjectStreamConstants.TC_ARRAY;
import static java.io.ObjectStreamConstants.TC_BLOCKDATA;
import static java.io.ObjectStreamConstants.TC_BLOCKDATALONG;
import static java.io.ObjectStreamConstants.TC_CLASS;
import static java.io.ObjectStreamConstants.TC_CLASSDESC;
import static java.io.ObjectStreamConstants.TC_ENDBLOCKDATA;
import static java.io.ObjectStreamConstants.TC_ENUM;
import static java.io.ObjectStreamConstants.TC_LONGSTRING;
import static java.io.ObjectStreamConstants.TC_NULL;
import static java.io.ObjectStreamConstants.TC_OBJECT;
import static java.io.ObjectStreamConstants.TC_PROXYCLASSDESC;
import static java.io.ObjectStreamConstants.TC_REFERENCE;
import static java.io.ObjectStreamConstants.TC_STRING;

import de.javakaffee.web.msm.transcoder.ContentVisitor;
import de.javakaffee.web.msm.transcoder.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One way through a stream of Java serialization that tells what stands in it, without a class and
 * without stack: what is under way stands on a stack of steps. For one thread and one stream.
 */
final class StreamWalk {
  /** What {@link #resume} gives when there is nothing left to tell of a value. */
  static final int DONE = -1;

  private static final String STAND_IN = ".Ref";
  private static final int SHOWN_BYTES = 48;

  /** Longer texts are repeated only as often as the stream could have held them. */
  private static final int SHORT_TEXT = 100;

  /** Something under way. */
  private interface Step {

    /** Goes on; false if it is over, and then it has begun nothing else. */
    boolean advance() throws IOException;
  }

  private final StreamCursor in;
  private final ContentVisitor visitor;
  private final IntFunction<String> labels;
  private final Set<String> withoutFields;
  private final InspectedHandles handles;
  private final InspectedDescriptions descriptions;
  private final StreamTally tally;
  private final Deque<Step> steps = new ArrayDeque<>();
  private final Set<Integer> hidden = new HashSet<>();
  private @Nullable String lastAssumption;
  private long repeatable;
  private int muted;
  private int objects;
  private int standIns;
  private int standIn = DONE;
  private @Nullable Object last;
  private BooleanSupplier silent = () -> false;

  /**
   * @param labels by number of the object, from 0
   * @param withoutFields classes whose writeObject method does not write the fields
   */
  StreamWalk(
      byte[] bytes,
      Limits limits,
      ContentVisitor visitor,
      IntFunction<String> labels,
      Set<String> withoutFields) {
    in = new StreamCursor(bytes);
    this.visitor = visitor;
    this.labels = labels;
    this.withoutFields = withoutFields;
    handles = new InspectedHandles(in);
    descriptions = new InspectedDescriptions(in, handles);
    tally = new StreamTally(limits);
    repeatable = bytes.length;
  }

  int position() {
    return in.position();
  }

  boolean isAtEnd() {
    return in.position() == in.length();
  }

  void header() throws IOException {
    if (in.unsignedShort() != (STREAM_MAGIC & 0xFFFF) || in.unsignedShort() != STREAM_VERSION) {
      throw new RefusedException("not written by Java serialization");
    }
  }

  /** An int that stands alone between values and says how many of something follow. */
  int count() throws IOException {
    if (in.unsignedByte() != TC_BLOCKDATA || in.unsignedByte() != Integer.BYTES) {
      throw in.damaged("no number where one is expected");
    }
    int count = in.integer();
    if (count < 0) {
      throw in.damaged("a negative number of something");
    }
    return count;
  }

  /** An unshared string. */
  String string() throws IOException {
    tally.enter();
    tally.leave();
    return text(in.unsignedByte());
  }

  /** Tells a value, or begins to; {@link #resume} then goes on. */
  void value() throws IOException {
    content();
  }

  /** Goes on to the end of the value, or to the next stand-in, whose number it returns. */
  int resume() throws IOException {
    while (true) {
      if (standIn != DONE) {
        int number = standIn;
        standIn = DONE;
        return number;
      }
      Step step = steps.peek();
      if (step == null) {
        return DONE;
      }
      if (!step.advance()) {
        steps.pop();
      }
    }
  }

  /** What the value that was told last is; null for none. */
  @Nullable Object last() {
    return last;
  }

  /** How many objects began. */
  int objects() {
    return objects;
  }

  /** The class whose fields were most likely not there when the walk failed; null if none. */
  @Nullable String likelyWithoutFields() {
    for (Step step : steps) {
      if (step instanceof ObjectStep object && object.assumed != null) {
        return object.assumed;
      }
    }
    return lastAssumption;
  }

  /** Tells nothing of a value while that is so. */
  void within(BooleanSupplier silence) {
    silent = silence;
  }

  private ContentVisitor out() {
    return muted > 0 || silent.getAsBoolean() ? SilentVisitor.INSTANCE : visitor;
  }

  private void content() throws IOException {
    tally.enter();
    last = null;
    int tag = in.peek();
    if (tag == TC_CLASSDESC || tag == TC_PROXYCLASSDESC) {
      constant("java.io.ObjectStreamClass", descriptions.next().name());
      return;
    }
    in.unsignedByte();
    switch (tag) {
      case TC_NULL -> {
        out().value("null", "null");
        tally.leave();
      }
      case TC_REFERENCE -> {
        again(handles.follow());
        tally.leave();
      }
      case TC_STRING, TC_LONGSTRING -> {
        out().value("java.lang.String", text(tag));
        tally.leave();
      }
      case TC_CLASS -> {
        String name = descriptions.next().name();
        handles.add(new InspectedHandles.Constant("java.lang.Class", name));
        constant("java.lang.Class", name);
      }
      case TC_ENUM -> {
        String type = enumType(descriptions.next());
        int handle = handles.reserve();
        String name = enumConstant();
        handles.set(handle, new InspectedHandles.Constant(type, name));
        constant(type, name);
      }
      case TC_ARRAY -> array(descriptions.next());
      case TC_OBJECT -> object(descriptions.next());
      default -> throw in.damaged("no object where one is expected");
    }
  }

  private void constant(String type, String text) {
    out().value(type, text);
    tally.leave();
  }

  private String text(int tag) throws IOException {
    int handle = handles.reserve();
    String text;
    if (tag == TC_STRING) {
      text = in.string();
    } else if (tag == TC_LONGSTRING) {
      text = in.longString();
    } else {
      throw in.damaged("no string where one is expected");
    }
    handles.set(handle, new InspectedHandles.Text(text));
    return text;
  }

  private String enumConstant() throws IOException {
    int tag = in.unsignedByte();
    if (tag == TC_REFERENCE && handles.follow() instanceof InspectedHandles.Text known) {
      return known.text();
    }
    return text(tag);
  }

  /** A constant with a body is of a class of its own, which nobody knows by name. */
  private static String enumType(InspectedClass type) {
    InspectedClass parent = type.parent();
    return parent == null || parent.name().equals("java.lang.Enum") ? type.name() : parent.name();
  }

  private void again(Object known) {
    last = known;
    if (known instanceof InspectedHandles.Text text) {
      int length = text.text().length();
      repeatable -= length > SHORT_TEXT ? length : 0;
      if (repeatable < 0) {
        out().remark("a text of " + length + " characters again");
      } else {
        out().value("java.lang.String", text.text());
      }
    } else if (known instanceof InspectedHandles.Constant constant) {
      out().value(constant.type(), constant.text());
    } else if (known instanceof InspectedHandles.Begun begun) {
      if (hidden.contains(begun.number())) {
        out().remark("an object of " + begun.type() + " that is not shown");
      } else {
        out().reference(labels.apply(begun.number()));
      }
    } else if (known instanceof InspectedClass type) {
      out().value("java.io.ObjectStreamClass", type.name());
    }
  }

  private void begin(String type) {
    InspectedHandles.Begun begun = new InspectedHandles.Begun(objects++, type, muted == 0);
    if (muted > 0) {
      hidden.add(begun.number());
    }
    handles.add(begun);
    last = begun;
    out().begin(labels.apply(begun.number()), type);
  }

  private void array(InspectedClass type) throws IOException {
    int count = in.integer();
    String name = type.name();
    if (!name.startsWith("[") || name.length() < 2 || count < 0) {
      throw in.damaged("no array where one is announced");
    }
    char kind = name.charAt(1);
    int size = name.length() == 2 ? StreamClass.primitiveSize(kind) : 0;
    in.requireRoomFor((long) count * Math.max(1, size));
    tally.array(count);
    begin(name);
    if (size > 0 && out() == SilentVisitor.INSTANCE) {
      in.skip((long) count * size);
      steps.push(new ArrayStep(0));
    } else if (size > 0) {
      for (int i = 0; i < count; i++) {
        out().name(String.valueOf(i));
        primitive(kind);
      }
      steps.push(new ArrayStep(0));
    } else {
      steps.push(new ArrayStep(count));
    }
  }

  private void primitive(char kind) throws IOException {
    switch (kind) {
      case 'Z' -> out().value("boolean", String.valueOf(in.unsignedByte() != 0));
      case 'B' -> out().value("byte", String.valueOf((byte) in.unsignedByte()));
      case 'C' -> out().value("char", String.valueOf((char) in.unsignedShort()));
      case 'S' -> out().value("short", String.valueOf((short) in.unsignedShort()));
      case 'I' -> out().value("int", String.valueOf(in.integer()));
      case 'J' -> out().value("long", String.valueOf(in.longInteger()));
      case 'F' -> out().value("float", String.valueOf(Float.intBitsToFloat(in.integer())));
      default -> out().value("double", String.valueOf(Double.longBitsToDouble(in.longInteger())));
    }
  }

  private void object(InspectedClass type) throws IOException {
    if (type.name().equals(STAND_IN)) {
      handles.add(new InspectedHandles.Constant(STAND_IN, "an object beside the stream"));
      tally.leave();
      if (muted == 0) {
        standIn = standIns;
      }
      standIns++;
      return;
    }
    if (type.name().equals(WrittenTime.CLASS) && writtenTime()) {
      tally.leave();
      return;
    }
    begin(type.name());
    if (type.isProxy()) {
      out().remark("implements " + String.join(", ", type.interfaces()));
    }
    steps.push(new ObjectStep(type));
  }

  /** Tells a value of java.time. False if it is none that is known: it is an object then. */
  private boolean writtenTime() throws IOException {
    if (in.peek() != TC_BLOCKDATA) {
      return false;
    }
    byte[] block = in.peekBlock();
    WrittenTime time = WrittenTime.of(block).orElse(null);
    if (time == null) {
      return false;
    }
    in.skip(2L + block.length);
    if (in.unsignedByte() != TC_ENDBLOCKDATA) {
      throw in.damaged("more than one value of java.time");
    }
    handles.add(new InspectedHandles.Constant(time.type(), time.text()));
    out().value(time.type(), time.text());
    return true;
  }

  private void hide() {
    muted++;
    steps.push(
        () -> {
          muted--;
          return false;
        });
  }

  /** The elements of an array of objects. */
  private final class ArrayStep implements Step {
    private final int count;
    private int next;

    ArrayStep(int count) {
      this.count = count;
    }

    @Override
    public boolean advance() throws IOException {
      if (next == count) {
        out().end();
        tally.leave();
        return false;
      }
      out().name(String.valueOf(next++));
      content();
      return true;
    }
  }

  /** Fields and own data of an object, from the topmost class down. */
  private final class ObjectStep implements Step {
    private final List<InspectedClass> slots;
    private final Set<String> below = new HashSet<>();
    private OwnData ownData = OwnData.UNKNOWN;
    private int slot;
    private int field;
    private int written;
    private boolean inOwnData;
    @Nullable String assumed;

    ObjectStep(InspectedClass type) {
      slots = type.slots();
      Set<String> seen = new HashSet<>();
      for (int i = slots.size() - 1; i >= 0; i--) {
        for (InspectedClass.Field each : slots.get(i).fields()) {
          if (!seen.add(each.name())) {
            below.add(i + each.name());
          }
        }
      }
    }

    @Override
    public boolean advance() throws IOException {
      if (slot == slots.size()) {
        out().end();
        tally.leave();
        return false;
      }
      InspectedClass at = slots.get(slot);
      if (inOwnData) {
        ownData(at);
      } else {
        fields(at);
      }
      return true;
    }

    private void fields(InspectedClass at) throws IOException {
      boolean own = at.has(SC_WRITE_METHOD | SC_EXTERNALIZABLE);
      if (field == 0 && own) {
        ownData = OwnData.of(at.name());
        written = 0;
        if (at.has(SC_EXTERNALIZABLE) && !at.has(SC_BLOCK_DATA)) {
          throw in.damaged("Externalizable in a form that cannot be taken apart");
        }
        if (at.has(SC_EXTERNALIZABLE) || withoutFields.contains(at.name())) {
          inOwnData = true;
          return;
        }
        assumed = at.fields().isEmpty() || at.name().startsWith("java.") ? null : at.name();
      } else if (field == 0) {
        ownData = OwnData.UNKNOWN;
      }
      while (field < at.fields().size()) {
        InspectedClass.Field each = at.fields().get(field++);
        if (!tell(at, each)) {
          return;
        }
      }
      field = 0;
      inOwnData = own;
      if (!own) {
        slot++;
      }
    }

    /** False if what the field refers to is under way. */
    private boolean tell(InspectedClass at, InspectedClass.Field each) throws IOException {
      boolean hides = ownData.hidesField(each.name());
      if (hides && at.name().equals("java.util.CollSer")) {
        immutable(in.peekInteger());
      }
      if (hides) {
        hide();
      }
      out().name(below.contains(slot + each.name()) ? at.name() + "#" + each.name() : each.name());
      if (!each.isPrimitive()) {
        content();
        return false;
      }
      primitive(each.kind());
      if (hides) {
        muted--;
        steps.pop();
      }
      return true;
    }

    /** Lists, sets and maps that cannot be changed stand in objects of one class. */
    private void immutable(int tag) {
      switch (tag & 0xFF) {
        case 1, 4 -> out().remark("List.of");
        case 2 -> out().remark("Set.of");
        case 3 -> {
          out().remark("Map.of");
          ownData = OwnData.MAP_OF;
        }
        default -> {
          return; // of a later JDK
        }
      }
    }

    private void ownData(InspectedClass at) throws IOException {
      switch (in.peek()) {
        case TC_ENDBLOCKDATA -> {
          in.unsignedByte();
          if (assumed != null) {
            lastAssumption = assumed;
            assumed = null;
          }
          inOwnData = false;
          field = 0;
          slot++;
        }
        case TC_BLOCKDATA, TC_BLOCKDATALONG -> block(at);
        default -> {
          if (in.peek() == TC_NULL && ownData.endsWithNull() && isFirstOfEntry()) {
            in.unsignedByte();
            if (ownData.layout() == OwnData.Layout.ENTRIES_AND_NULLS && in.peek() == TC_NULL) {
              in.unsignedByte();
            }
            return;
          }
          out().name(ownData.nameOf(written++));
          content();
        }
      }
    }

    private boolean isFirstOfEntry() {
      return ownData.layout() == OwnData.Layout.ELEMENTS_AND_NULL || written % 2 == 0;
    }

    private void block(InspectedClass at) throws IOException {
      int tag = in.unsignedByte();
      int length = tag == TC_BLOCKDATA ? in.unsignedByte() : in.integer();
      if (ownData.isContainer() || out() == SilentVisitor.INSTANCE) {
        in.skip(length);
      } else if (at.name().equals("java.util.Date") && length == Long.BYTES) {
        out().name("time");
        out()
            .value(
                "java.time.Instant", java.time.Instant.ofEpochMilli(in.longInteger()).toString());
      } else {
        byte[] start = in.bytes(length, SHOWN_BYTES);
        out()
            .remark(length + " bytes that " + at.name() + " wrote itself: " + shown(start, length));
      }
    }

    private static String shown(byte[] start, int length) {
      String hex = java.util.HexFormat.of().formatHex(start);
      String readable =
          new String(start, StandardCharsets.ISO_8859_1).replaceAll("[^\\x20-\\x7E]", ".");
      return hex + (length > start.length ? "..." : "") + " \"" + readable + "\"";
    }
  }
}

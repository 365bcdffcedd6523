package de.javakaffee.web.msm.inspection;

import static java.io.ObjectStreamConstants.TC_ARRAY;
import static java.io.ObjectStreamConstants.TC_BLOCKDATA;
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

import de.javakaffee.web.msm.objectstream.Assumptions;
import de.javakaffee.web.msm.objectstream.DamagedException;
import de.javakaffee.web.msm.objectstream.PrimitiveKind;
import de.javakaffee.web.msm.objectstream.StreamCursor;
import de.javakaffee.web.msm.objectstream.StreamTally;
import de.javakaffee.web.msm.transcoder.Limits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Tells what stands in a Java serialization stream, bit by bit. What was left out of it may so be
 * told in its place, and nesting costs no stack. For one thread and one stream.
 */
public final class StreamView {
  /** By this name the objects go that stand for what was left out. */
  private static final String STAND_IN = ".Ref";

  /** Tells, or begins to tell, the next object that was left out. */
  @FunctionalInterface
  public interface StandIns {
    void next() throws IOException;
  }

  /** What is to be told of an object that has begun. */
  interface Part {
    /** Tells the next part; false if there is none. */
    boolean next(StreamView view) throws IOException;
  }

  private final StreamCursor in;
  private final Tale tale;
  private final IntFunction<String> labels;
  private final Set<String> withoutFields;
  private final StandIns standIns;
  private final ViewedHandles handles;
  private final ViewedDescriptions descriptions;
  private final StreamTally tally;
  private final Assumptions assumptions = new Assumptions();
  private final Deque<Part> open = new ArrayDeque<>();

  /**
   * @param labels of objects, by their number in the stream from 0
   */
  StreamView(
      StreamOutline outline,
      Limits limits,
      Tale tale,
      IntFunction<String> labels,
      StandIns standIns) {
    this(outline.bytes(), limits, tale, labels, outline.withoutFields(), standIns);
  }

  StreamView(
      byte[] bytes,
      Limits limits,
      Tale tale,
      IntFunction<String> labels,
      Set<String> withoutFields,
      StandIns standIns) {
    this.in = new StreamCursor(bytes);
    this.tale = tale;
    this.labels = labels;
    this.withoutFields = withoutFields;
    this.standIns = standIns;
    this.handles = new ViewedHandles(in);
    this.descriptions = new ViewedDescriptions(in, handles, limits);
    this.tally = new StreamTally(limits);
  }

  /** Tells more of the values that have begun; false if they have all been told. */
  public boolean next() throws IOException {
    Part part = open.peek();
    if (part == null) {
      return false;
    }
    if (!part.next(this)) {
      open.pop();
      tally.leave();
      tale.end();
    }
    return true;
  }

  /** Ends what has begun and will not be told. */
  public void abandon() {
    for (; !open.isEmpty(); open.pop()) {
      tale.end();
    }
  }

  /** Reads the four bytes that begin every complete stream. */
  public void header() throws IOException {
    in.header();
  }

  /** Reads an int that stands alone between values and says how many of something follow. */
  public int count() throws IOException {
    return in.count();
  }

  /** Reads an unshared string. */
  public String string() throws IOException {
    tally.enter();
    tally.leave();
    String text =
        switch (in.unsignedByte()) {
          case TC_STRING -> in.string();
          case TC_LONGSTRING -> in.longString();
          default -> throw in.damaged("no name");
        };
    handles.add(new ViewedHandles.Text("java.lang.String", text));
    return text;
  }

  void requireEnd() throws DamagedException {
    if (in.position() != in.length()) {
      throw in.damaged("more than it claims");
    }
  }

  /** Reads a value, of which the name has been told, and tells it, or begins to tell it. */
  public void value() throws IOException {
    tally.enter();
    int before = open.size();
    content();
    if (open.size() == before) {
      tally.leave();
    }
  }

  private void content() throws IOException {
    int tag = in.peek();
    if (tag == TC_CLASSDESC || tag == TC_PROXYCLASSDESC) {
      tale.value("java.io.ObjectStreamClass", descriptions.next().name);
      return;
    }
    in.unsignedByte();
    switch (tag) {
      case TC_NULL -> tale.value("null", null);
      case TC_REFERENCE -> handles.follow(tale);
      case TC_STRING -> text("java.lang.String", in.string());
      case TC_LONGSTRING -> text("java.lang.String", in.longString());
      case TC_CLASS -> text("java.lang.Class", descriptions.next().name);
      case TC_ENUM -> constant(descriptions.next());
      case TC_ARRAY -> array(descriptions.next());
      case TC_OBJECT -> object(descriptions.next());
      default -> throw in.damaged("no object where one is expected");
    }
  }

  private void text(String type, String text) {
    handles.add(new ViewedHandles.Text(type, text));
    tale.value(type, text);
  }

  private void constant(ViewedClass type) throws IOException {
    int handle = handles.reserve();
    if (in.unsignedByte() != TC_STRING) {
      throw in.damaged("an enum constant without a name");
    }
    String name = in.string();
    handles.add(new ViewedHandles.Text("java.lang.String", name));
    handles.set(handle, new ViewedHandles.Text(type.name, name));
    tale.value(type.name, name);
  }

  private void array(ViewedClass type) throws IOException {
    int count = in.integer();
    if (!type.isArray() || count < 0) {
      throw in.damaged("no array where one is announced");
    }
    tally.array(count);
    String label = labels.apply(handles.size());
    handles.add((Tale.Again) () -> tale.reference(label));
    if (type.hasPrimitiveElements()) {
      tale.object(label, type.name, elements(type, count));
      return;
    }
    in.requireRoomFor(count);
    begin(label, type.name, new ViewedArray(count));
  }

  private String elements(ViewedClass type, int count) throws IOException {
    PrimitiveKind kind = PrimitiveKind.of(type.name.charAt(1));
    if (kind == null) {
      throw in.damaged("an array of nothing");
    }
    byte[] bytes = in.take((long) count * kind.size());
    if (kind == PrimitiveKind.BYTE) {
      return ValueText.of(bytes);
    }
    ByteBuffer elements = ByteBuffer.wrap(bytes);
    ElementsText text = new ElementsText();
    while (elements.hasRemaining()) {
      text.add(kind.read(elements));
    }
    return text.toString();
  }

  private void object(ViewedClass type) throws IOException {
    if (type.name.equals(STAND_IN)) {
      int handle = handles.reserve();
      standIns.next();
      handles.set(handle, tale.again());
    } else if (type.name.equals(WrittenTime.CLASS) && in.peek() == TC_BLOCKDATA) {
      time(type);
    } else if (type.isBox()) {
      int handle = handles.reserve();
      String text = primitive(type.fields().get(0).kind());
      handles.set(handle, new ViewedHandles.Text(type.name, text));
      tale.value(type.name, text);
    } else {
      object(type, labels.apply(handles.size()));
    }
  }

  private void object(ViewedClass type, String label) throws IOException {
    handles.add((Tale.Again) () -> tale.reference(label));
    begin(label, type.name, new ViewedObject(type));
    if (!type.interfaces.isEmpty()) {
      tale.remark("implements " + String.join(", ", type.interfaces));
    }
  }

  private void time(ViewedClass type) throws IOException {
    Optional<WrittenTime> time = WrittenTime.of(in.peekBlock());
    if (time.isEmpty()) {
      object(type, labels.apply(handles.size()));
      return;
    }
    in.skip(2L + in.peekBlock().length);
    if (in.unsignedByte() != TC_ENDBLOCKDATA) {
      throw in.damaged("more than one value of java.time");
    }
    text(time.get().type(), time.get().text());
  }

  private void begin(String label, String type, Part parts) {
    tale.begin(label, type);
    open.push(parts);
  }

  /** Reads a primitive by the letter that stands for it in descriptors. */
  String primitive(char letter) throws DamagedException {
    PrimitiveKind kind = PrimitiveKind.of(letter);
    if (kind == null) {
      throw in.damaged("no field where a field is described");
    }
    return kind.read(ByteBuffer.wrap(in.take(kind.size()))).toString();
  }

  StreamCursor in() {
    return in;
  }

  /** What the values are told to, and their names before them. */
  public Tale tale() {
    return tale;
  }

  Assumptions assumptions() {
    return assumptions;
  }

  /** False for a class whose writeObject method turned out not to write the fields. */
  boolean writesFields(ViewedClass type) {
    return !withoutFields.contains(type.name);
  }
}

package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.inspection.Tale;
import de.javakaffee.web.msm.serializer.kryo.KnownClass.Kind;
import de.javakaffee.web.msm.transcoder.Limits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a person what a {@link FrameWriter} wrote, or somebody forged. Makes no object but values
 * of the JDK, and loads no class. For one thread and one frame.
 */
final class ShownFrame {
  private final Limits limits;
  private final FrameInput bytes;
  private final Tale tale;
  private final Deque<Parts> open = new ArrayDeque<>();
  private final List<ShownClass> announced = new ArrayList<>();
  private int attributesLeft;
  private int numbers;
  private long count;
  private boolean over;
  private @Nullable String attribute;

  ShownFrame(byte[] frame, Limits limits, Tale tale) {
    if (frame.length > limits.bytes()) {
      throw new RefusedException("more than " + limits.bytes() + " bytes, the limit of one call");
    }
    this.limits = limits;
    this.bytes = new FrameInput(limits);
    this.tale = tale;
    bytes.open(frame);
  }

  /** Tells all attributes. */
  void run() {
    int version = bytes.readByte();
    if (version != FrameWriter.VERSION) {
      throw RefusedException.damaged("layout " + version + " is not known");
    }
    attributesLeft = bytes.elements();
    while (attributesLeft > 0 && !over) {
      attributesLeft--;
      attribute = null;
      attribute = bytes.word();
      name(attribute);
      value();
      tellParts();
    }
    attribute = null;
    if (!bytes.end()) {
      throw RefusedException.damaged("bytes are left over");
    }
  }

  private void tellParts() {
    while (!open.isEmpty()) {
      if (over || !open.peek().next(this)) {
        open.pop().over(this);
      }
    }
  }

  /** The attribute at work, or null between attributes. */
  @Nullable String attribute() {
    return attribute;
  }

  FrameInput bytes() {
    return bytes;
  }

  Tale tale() {
    return tale;
  }

  Limits limits() {
    return limits;
  }

  /** Says what the next value is to the object around it. */
  void name(String name) {
    tale.name(name);
  }

  /** Reads a value that has this name and tells it, or has it begun. */
  void named(String name) {
    name(name);
    value();
  }

  /** Reads a value and tells it, or has it begun. */
  void value() {
    int number = bytes.readVarInt(true);
    switch (number) {
      case FrameWriter.NULL -> tale.value("null", null);
      case FrameWriter.AGAIN -> again(bytes.readVarInt(true));
      case FrameWriter.ANNOUNCED -> begin(announcement());
      default -> begin(named(number - FrameWriter.FIRST_CLASS));
    }
  }

  /** Reads past a value if it is null. */
  boolean passNull() {
    boolean isNull = !bytes.end() && bytes.getBuffer()[bytes.position()] == FrameWriter.NULL;
    if (isNull) {
      bytes.skip(1);
    }
    return isNull;
  }

  private void again(int number) {
    if (number < 0 || number >= numbers) {
      throw RefusedException.damaged("refers to object " + number + " of " + numbers);
    }
    tale.reference(label(number));
  }

  private ShownClass named(int number) {
    if (number >= 0 && (number & 1) == 0) {
      return ShownClass.fixed(number >> 1);
    }
    int index = number >> 1;
    if (index < 0 || index >= announced.size()) {
      throw RefusedException.damaged("class " + index + " of " + announced.size());
    }
    return announced.get(index);
  }

  private ShownClass announcement() {
    Kind kind = Kind.announced(bytes.readByte());
    ShownClass known = ShownClass.announced(kind, bytes.word(), bytes);
    announced.add(known);
    return known;
  }

  private void begin(ShownClass known) {
    if (++count > limits.references()) {
      throw new RefusedException("more objects than the limit " + limits.references());
    }
    if (open.size() >= limits.depth()) {
      throw new RefusedException("nested deeper than the limit " + limits.depth());
    }
    known.show(this, known.tracked() ? reserved() : -1);
  }

  /** Takes the next number of an object that may be referred to. */
  int reserved() {
    return numbers++;
  }

  /** By which an object is referred to. */
  static String label(int number) {
    return Integer.toString(number);
  }

  /**
   * Tells an object that a text tells.
   *
   * @param number of the object, -1 if its kind is not tracked
   */
  void text(String type, int number, String text) {
    if (number < 0) {
      tale.value(type, text);
    } else {
      tale.object(label(number), type, text);
    }
  }

  /** Tells a value of a field that cannot be referred to; null if there is none. */
  void plain(String type, @Nullable String text) {
    tale.value(type, text);
  }

  /** Begins an object, whose parts will be told. */
  void begin(String type, int number, Parts parts) {
    tale.begin(label(number), type);
    open.push(parts);
  }

  /** Has parts told before the next one of those at work. */
  void insert(Parts parts) {
    open.push(parts);
  }

  void remark(String text) {
    tale.remark(text);
  }

  /**
   * Ends the tale: where the rest of the frame would go on cannot be known.
   *
   * @param why a clause without its end
   */
  void giveUp(String why) {
    int rest = bytes.limit() - bytes.position();
    String others =
        switch (attributesLeft) {
          case 0 -> "";
          case 1 -> ", with one more attribute in them";
          default -> ", with " + attributesLeft + " more attributes in them";
        };
    tale.remark(why + ": " + rest + " bytes are not shown" + others);
    bytes.setPosition(bytes.limit());
    over = true;
  }
}

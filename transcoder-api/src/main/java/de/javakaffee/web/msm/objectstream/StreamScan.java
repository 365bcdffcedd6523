package de.javakaffee.web.msm.objectstream;

import static java.io.ObjectStreamConstants.SC_BLOCK_DATA;
import static java.io.ObjectStreamConstants.SC_EXTERNALIZABLE;
import static java.io.ObjectStreamConstants.SC_WRITE_METHOD;
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

import de.javakaffee.web.msm.objectstream.StreamClass.Keys;
import de.javakaffee.web.msm.transcoder.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the grammar of a stream without loading a class or making an object, and checks all that
 * can be known before that: class names, limits, that arrays have the elements they claim, and how
 * much hashing there will be. For one thread and one stream.
 *
 * <p>{@link StreamCheck} tells what the scan has to assume and why that is safe.
 */
public final class StreamScan {

  /**
   * An element takes a byte at least. An IdentityHashMap has room for six objects per entry, in
   * five bytes at least.
   */
  private static final long ROOM_PER_BYTE = 2;

  private static final float LEAST_LOAD_FACTOR = 1 / 64f;

  /**
   * What is known of a stream before it is read.
   *
   * @param questions as in {@link StreamHandles#questions}
   * @param elements for how many elements room may be made
   * @param depth how deep its objects nest
   */
  public record Expectations(BitSet questions, long elements, int depth) {}

  private final StreamCursor in;
  private final StreamHandles handles;
  private final StreamTally tally;
  private final StreamDescriptions descriptions;
  private final Copies copies;
  private final Set<String> withoutFields;
  private final List<StreamNode> keys = new ArrayList<>();
  private final Assumptions assumptions = new Assumptions();
  private final StreamContents contents;
  private final HashedKeys hashed;

  /**
   * @param withoutFields classes whose writeObject method does not write the fields
   */
  StreamScan(
      byte[] bytes,
      PermittedClasses classes,
      Limits limits,
      StreamContents contents,
      HashedKeys hashed,
      Set<String> withoutFields) {
    in = new StreamCursor(bytes);
    handles = new StreamHandles(in);
    tally = new StreamTally(limits);
    descriptions = new StreamDescriptions(in, handles, tally, classes, contents);
    copies = new Copies(bytes.length);
    this.contents = contents;
    this.hashed = hashed;
    this.withoutFields = withoutFields;
  }

  /** Returns what reading is to expect, or fails with what is wrong. */
  Expectations run() throws IOException {
    contents.scan(this);
    if (in.position() != in.length()) {
      throw in.damaged("more than it claims");
    }
    return new Expectations(
        handles.questions(), ROOM_PER_BYTE * in.length() + copies.announced(), tally.deepest());
  }

  /** Reads the four bytes that begin every complete stream. */
  public void header() throws IOException {
    in.header();
  }

  /** Reads an int that stands alone between values and says how many of something follow. */
  public int count() throws IOException {
    return in.count();
  }

  /** Reads an unshared string. Null if it is longer than 65,535 bytes. */
  public @Nullable String string() throws IOException {
    tally.enter();
    tally.leave();
    handles.assign(StreamNode.LEAF);
    switch (in.unsignedByte()) {
      case TC_STRING -> {
        return in.string();
      }
      case TC_LONGSTRING -> in.skip(in.longInteger());
      default -> throw in.damaged("no name");
    }
    return null;
  }

  /** Reads an object and all it holds. */
  public StreamNode value() throws IOException {
    StreamNode node = content();
    for (StreamNode key : keys) {
      hashed.add(key);
    }
    keys.clear();
    return node;
  }

  /** Those under which {@link #run} failed. */
  Assumptions assumptions() {
    return assumptions;
  }

  private StreamNode content() throws IOException {
    tally.enter();
    StreamNode node =
        switch (in.peek()) {
          case TC_CLASSDESC, TC_PROXYCLASSDESC -> {
            descriptions.ofObject();
            yield StreamNode.LEAF;
          }
          default -> tagged(in.unsignedByte());
        };
    tally.leave();
    return node;
  }

  private StreamNode tagged(int tag) throws IOException {
    return switch (tag) {
      case TC_NULL -> StreamNode.LEAF;
      case TC_REFERENCE -> handles.follow() instanceof StreamNode known ? known : StreamNode.LEAF;
      case TC_OBJECT -> object(descriptions.ofObject());
      case TC_ARRAY -> array(descriptions.ofObject());
      case TC_STRING -> text(in.unsignedShort());
      case TC_LONGSTRING -> text(in.longInteger());
      case TC_CLASS -> {
        descriptions.ofObject();
        handles.assign(StreamNode.LEAF);
        yield StreamNode.LEAF;
      }
      case TC_ENUM -> {
        descriptions.ofObject();
        handles.assign(StreamNode.LEAF);
        enumConstant();
        yield StreamNode.LEAF;
      }
      default -> throw in.damaged("no object where one is expected");
    };
  }

  private StreamNode text(long bytes) throws DamagedException {
    handles.assign(StreamNode.LEAF);
    in.skip(bytes);
    return StreamNode.LEAF;
  }

  private void enumConstant() throws DamagedException {
    if (in.unsignedByte() != TC_STRING) {
      throw in.damaged("an enum constant without a name");
    }
    text(in.unsignedShort());
  }

  private StreamNode array(StreamClass type) throws IOException {
    int count = in.integer();
    if (!type.isArray() || count < 0) {
      throw in.damaged("no array where one is announced");
    }
    in.requireRoomFor((long) count * type.elementSize());
    tally.array(count);
    if (type.hasPrimitiveElements()) {
      in.skip((long) count * type.elementSize());
      handles.assign(StreamNode.LEAF);
      return StreamNode.LEAF;
    }
    StreamNode node = new StreamNode();
    handles.assign(node);
    for (int i = 0; i < count; i++) {
      node.hold(content());
    }
    return node;
  }

  private StreamNode object(StreamClass type) throws IOException {
    if (type.standsIn()) {
      StreamNode node = contents.standIn();
      handles.assign(node);
      return node;
    }
    StreamNode node = type.isContainer() ? new StreamNode() : StreamNode.LEAF;
    handles.assign(node);
    for (int i = 0; i < type.slots(); i++) {
      StreamClass slot = type.slot(i);
      if (!slot.has(SC_WRITE_METHOD | SC_EXTERNALIZABLE)) {
        fields(slot, node);
      } else if (slot.has(SC_EXTERNALIZABLE)) {
        if (!slot.has(SC_BLOCK_DATA)) {
          throw in.damaged("Externalizable in a form that cannot be checked");
        }
        ownData(slot, Keys.NONE, node);
      } else if (!withoutFields.contains(slot.name())) {
        fieldsAndOwnData(slot, node);
      } else {
        ownData(slot, Keys.NONE, node);
      }
    }
    return node;
  }

  private void fieldsAndOwnData(StreamClass slot, StreamNode node) throws IOException {
    boolean hasFields = slot.primitiveBytes() + slot.references() > 0;
    if (hasFields) {
      assumptions.begin(slot.name());
    }
    Keys keys = slot.keys(slot.primitiveBytes() == Integer.BYTES ? in.peekInteger() : 0);
    fields(slot, node);
    ownData(slot, keys, node);
    if (hasFields) {
      assumptions.end(slot.name());
    }
  }

  private void fields(StreamClass slot, StreamNode node) throws IOException {
    if (slot.isOfJavaUtil()) {
      if (slot.name().equals(Copies.CLASS)) {
        repetition(slot, node);
      } else if (slot.name().equals("java.util.Hashtable")) {
        loadFactor();
      }
    }
    in.skip(slot.primitiveBytes());
    for (int i = 0; i < slot.references(); i++) {
      StreamNode child = content();
      node.hold(child);
      if (slot.isOfJavaUtil()) {
        node.wrap(child);
      } else {
        copies.hold(child.copies());
      }
    }
  }

  private void repetition(StreamClass slot, StreamNode node) throws IOException {
    int count = slot.primitiveBytes() == Integer.BYTES ? in.peekInteger() : -1;
    if (count < 0 || node == StreamNode.LEAF) {
      throw in.damaged("a number of copies that is wrong");
    }
    copies.announce(count);
    node.repeat(count);
  }

  /** Properties leave it at 0; else the table takes as much more room as this is smaller. */
  private void loadFactor() throws IOException {
    float loadFactor = Float.intBitsToFloat(in.peekInteger());
    if (loadFactor > 0 && loadFactor < LEAST_LOAD_FACTOR) {
      throw new RefusedException(
          "a Hashtable has the load factor "
              + loadFactor
              + ", which is less than "
              + LEAST_LOAD_FACTOR);
    }
  }

  /** What a class wrote by itself: raw data and objects, to an end mark. */
  private void ownData(StreamClass slot, Keys keys, StreamNode node) throws IOException {
    EntryCount count = slot.entryCount();
    int announced = -1;
    int index = 0;
    while (in.peek() != TC_ENDBLOCKDATA) {
      switch (in.peek()) {
        case TC_BLOCKDATA -> {
          in.unsignedByte();
          int length = in.unsignedByte();
          if (count != null && announced < 0 && index == count.objectsBefore()) {
            announced = in.peekInteger(count.offset());
          }
          in.skip(length);
        }
        case TC_BLOCKDATALONG -> {
          in.unsignedByte();
          in.skip(in.integer());
        }
        default -> {
          StreamNode child = content();
          node.hold(child);
          if (node == StreamNode.LEAF) {
            copies.hold(child.copies());
          }
          if (child != StreamNode.LEAF && keys.contain(index)) {
            this.keys.add(child);
          }
          index++;
        }
      }
    }
    in.unsignedByte();
    if (count != null) {
      count.require(slot.name(), announced, index);
    }
  }
}

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

import de.javakaffee.web.msm.objectstream.StreamClass.Keys;
import de.javakaffee.web.msm.transcoder.Limits;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
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
  private final StreamCursor in;
  private final StreamHandles handles;
  private final StreamTally tally;
  private final StreamDescriptions descriptions;
  private final Set<String> withoutFields;
  private final List<StreamNode> keys = new ArrayList<>();
  private final Deque<String> assumptions = new ArrayDeque<>();
  private @Nullable String lastAssumption;
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
    this.contents = contents;
    this.hashed = hashed;
    this.withoutFields = withoutFields;
  }

  /** Returns {@link StreamHandles#questions}, or fails with what is wrong. */
  BitSet run() throws IOException {
    contents.scan(this);
    if (in.position() != in.length()) {
      throw in.damaged("more than it claims");
    }
    return handles.questions();
  }

  /** Reads the four bytes that begin every complete stream. */
  public void header() throws IOException {
    if (in.unsignedShort() != (STREAM_MAGIC & 0xFFFF) || in.unsignedShort() != STREAM_VERSION) {
      throw new RefusedException("not written by Java serialization");
    }
  }

  /** Reads an int that stands alone between values and says how many of something follow. */
  public int count() throws IOException {
    if (in.unsignedByte() != TC_BLOCKDATA || in.unsignedByte() != Integer.BYTES) {
      throw in.damaged("no number where one is expected");
    }
    int count = in.integer();
    if (count < 0) {
      throw in.damaged("a negative number of something");
    }
    return count;
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

  /** The class whose fields were most likely not there when {@link #run} failed; null if none. */
  @Nullable String likelyWithoutFields() {
    return assumptions.isEmpty() ? lastAssumption : assumptions.peek();
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
    if (contents.standsIn(type.name())) {
      StreamNode node = contents.standIn();
      handles.assign(node);
      return node;
    }
    StreamNode node = type.isContainer() ? new StreamNode() : StreamNode.LEAF;
    handles.assign(node);
    for (StreamClass slot : type.slots()) {
      if (!slot.has(SC_WRITE_METHOD | SC_EXTERNALIZABLE)) {
        fields(slot, node);
      } else if (slot.has(SC_EXTERNALIZABLE)) {
        if (!slot.has(SC_BLOCK_DATA)) {
          throw in.damaged("Externalizable in a form that cannot be checked");
        }
        ownData(Keys.NONE, node);
      } else if (!withoutFields.contains(slot.name())) {
        fieldsAndOwnData(slot, node);
      } else {
        ownData(Keys.NONE, node);
      }
    }
    return node;
  }

  private void fieldsAndOwnData(StreamClass slot, StreamNode node) throws IOException {
    boolean assumed =
        slot.primitiveBytes() + slot.references() > 0 && !slot.name().startsWith("java.");
    if (assumed) {
      assumptions.push(slot.name());
    }
    Keys keys = slot.keys(slot.primitiveBytes() == Integer.BYTES ? in.peekInteger() : 0);
    fields(slot, node);
    ownData(keys, node);
    if (assumed) {
      lastAssumption = assumptions.pop();
    }
  }

  private void fields(StreamClass slot, StreamNode node) throws IOException {
    in.skip(slot.primitiveBytes());
    for (int i = 0; i < slot.references(); i++) {
      node.hold(content());
    }
  }

  /** What a class wrote by itself: raw data and objects, to an end mark. */
  private void ownData(Keys keys, StreamNode node) throws IOException {
    int index = 0;
    while (in.peek() != TC_ENDBLOCKDATA) {
      switch (in.peek()) {
        case TC_BLOCKDATA -> {
          in.unsignedByte();
          in.skip(in.unsignedByte());
        }
        case TC_BLOCKDATALONG -> {
          in.unsignedByte();
          in.skip(in.integer());
        }
        default -> {
          StreamNode child = content();
          node.hold(child);
          if (child != StreamNode.LEAF && keys.contain(index)) {
            this.keys.add(child);
          }
          index++;
        }
      }
    }
    in.unsignedByte();
  }
}

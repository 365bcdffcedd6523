package de.javakaffee.web.msm.objectstream;

import static java.io.ObjectStreamConstants.SC_SERIALIZABLE;
import static java.io.ObjectStreamConstants.TC_CLASSDESC;
import static java.io.ObjectStreamConstants.TC_ENDBLOCKDATA;
import static java.io.ObjectStreamConstants.TC_NULL;
import static java.io.ObjectStreamConstants.TC_PROXYCLASSDESC;
import static java.io.ObjectStreamConstants.TC_REFERENCE;
import static java.io.ObjectStreamConstants.TC_STRING;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the class descriptions of a stream and checks the names in them. For one thread and one
 * stream.
 */
final class StreamDescriptions {
  private final StreamCursor in;
  private final StreamHandles handles;
  private final StreamTally tally;
  private final PermittedClasses classes;
  private final StreamContents contents;

  StreamDescriptions(
      StreamCursor in,
      StreamHandles handles,
      StreamTally tally,
      PermittedClasses classes,
      StreamContents contents) {
    this.in = in;
    this.handles = handles;
    this.tally = tally;
    this.classes = classes;
    this.contents = contents;
  }

  /** Reads the description of an object's class. */
  StreamClass ofObject() throws IOException {
    StreamClass type = next();
    if (type == null) {
      throw in.damaged("an object without a class");
    }
    return type;
  }

  private @Nullable StreamClass next() throws IOException {
    int tag = in.unsignedByte();
    return switch (tag) {
      case TC_NULL -> null;
      case TC_REFERENCE -> known();
      case TC_CLASSDESC -> described();
      case TC_PROXYCLASSDESC -> proxy();
      default -> throw in.damaged("no class description");
    };
  }

  private StreamClass known() throws DamagedException {
    if (handles.follow() instanceof StreamClass type) {
      return type;
    }
    throw in.damaged("no class where a class is referred to");
  }

  private StreamClass described() throws IOException {
    String name = in.string();
    boolean standsIn = contents.standsIn(name);
    if (!standsIn) {
      classes.checkStored(name);
    }
    in.longInteger();
    int handle = handles.reserve();
    int flags = in.unsignedByte();
    int fields = in.unsignedShort();
    int primitiveBytes = 0;
    int references = 0;
    for (int i = 0; i < fields; i++) {
      char kind = (char) in.unsignedByte();
      in.skip(in.unsignedShort());
      if (kind == 'L' || kind == '[') {
        typeName();
        references++;
      } else if (StreamClass.primitiveSize(kind) == 0 || references > 0) {
        throw in.damaged("no field where a field is described");
      } else {
        primitiveBytes += StreamClass.primitiveSize(kind);
      }
    }
    if (standsIn && (fields > 0 || flags != SC_SERIALIZABLE)) {
      throw in.damaged("no stand-in where one is described");
    }
    return complete(handle, name, flags, primitiveBytes, references, standsIn);
  }

  private StreamClass proxy() throws IOException {
    int handle = handles.reserve();
    int interfaces = in.integer();
    for (int i = 0; i < interfaces; i++) {
      classes.checkStored(in.string());
    }
    return complete(handle, "proxy", SC_SERIALIZABLE, 0, 0, false);
  }

  private StreamClass complete(
      int handle, String name, int flags, int primitiveBytes, int references, boolean standsIn)
      throws IOException {
    handles.markQuestion();
    if (in.unsignedByte() != TC_ENDBLOCKDATA) {
      throw in.damaged("a class description with something of its own");
    }
    tally.enter();
    StreamClass parent = next();
    tally.leave();
    if (parent != null && (standsIn || parent.standsIn())) {
      throw in.damaged("a stand-in with relatives");
    }
    classes.checkParent(name, Optional.ofNullable(parent).map(StreamClass::name));
    StreamClass type = new StreamClass(name, flags, primitiveBytes, references, parent, standsIn);
    handles.complete(handle, type);
    return type;
  }

  private void typeName() throws IOException {
    switch (in.unsignedByte()) {
      case TC_REFERENCE -> handles.follow();
      case TC_STRING -> {
        handles.assign(StreamNode.LEAF);
        in.skip(in.unsignedShort());
      }
      default -> throw in.damaged("a field without a type");
    }
  }
}

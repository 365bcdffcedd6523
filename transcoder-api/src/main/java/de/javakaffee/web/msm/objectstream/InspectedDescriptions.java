package de.javakaffee.web.msm.objectstream;

import static java.io.ObjectStreamConstants.SC_SERIALIZABLE;
import static java.io.ObjectStreamConstants.TC_CLASSDESC;
import static java.io.ObjectStreamConstants.TC_ENDBLOCKDATA;
import static java.io.ObjectStreamConstants.TC_LONGSTRING;
import static java.io.ObjectStreamConstants.TC_NULL;
import static java.io.ObjectStreamConstants.TC_PROXYCLASSDESC;
import static java.io.ObjectStreamConstants.TC_REFERENCE;
import static java.io.ObjectStreamConstants.TC_STRING;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the class descriptions of a stream, without stack. For one thread and one stream. */
final class InspectedDescriptions {
  /** No class has more ancestors; each costs every object of it. */
  private static final int DEEPEST = 200;

  private final StreamCursor in;
  private final InspectedHandles handles;

  InspectedDescriptions(StreamCursor in, InspectedHandles handles) {
    this.in = in;
    this.handles = handles;
  }

  /** What was read of a description before that of its superclass. */
  private record Begun(
      int handle,
      String name,
      int flags,
      List<InspectedClass.Field> fields,
      List<String> interfaces) {}

  /** Reads the description of an object's class. */
  InspectedClass next() throws IOException {
    Deque<Begun> begun = new ArrayDeque<>();
    @Nullable InspectedClass known = null;
    boolean more = true;
    while (more) {
      int tag = in.unsignedByte();
      switch (tag) {
        case TC_NULL -> more = false;
        case TC_REFERENCE -> {
          known = handles.followToClass();
          more = false;
        }
        case TC_CLASSDESC -> begun.push(described());
        case TC_PROXYCLASSDESC -> begun.push(proxy());
        default -> throw in.damaged("no class description");
      }
      if (begun.size() + (known == null ? 0 : known.level()) > DEEPEST) {
        throw in.damaged("a class with more than " + DEEPEST + " ancestors");
      }
    }
    for (Begun each : begun) {
      known =
          new InspectedClass(
              each.name,
              each.flags,
              each.fields,
              each.interfaces,
              known,
              known == null ? 1 : known.level() + 1);
      handles.set(each.handle, known);
    }
    if (known == null) {
      throw in.damaged("an object without a class");
    }
    return known;
  }

  private Begun described() throws IOException {
    String name = in.string();
    in.longInteger();
    int handle = handles.reserve();
    int flags = in.unsignedByte();
    int count = in.unsignedShort();
    List<InspectedClass.Field> fields = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      char kind = (char) in.unsignedByte();
      String field = in.string();
      if (kind == 'L' || kind == '[') {
        typeName();
      } else if (StreamClass.primitiveSize(kind) == 0) {
        throw in.damaged("no field where a field is described");
      }
      fields.add(new InspectedClass.Field(field, kind));
    }
    requireNothingOfItsOwn();
    return new Begun(handle, name, flags, List.copyOf(fields), List.of());
  }

  private Begun proxy() throws IOException {
    int handle = handles.reserve();
    int count = in.integer();
    if (count < 0) {
      throw in.damaged("a negative number of interfaces");
    }
    List<String> interfaces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      interfaces.add(in.string());
    }
    requireNothingOfItsOwn();
    return new Begun(handle, "a proxy", SC_SERIALIZABLE, List.of(), List.copyOf(interfaces));
  }

  private void requireNothingOfItsOwn() throws DamagedException {
    if (in.unsignedByte() != TC_ENDBLOCKDATA) {
      throw in.damaged("a class description with something of its own");
    }
  }

  private void typeName() throws IOException {
    switch (in.unsignedByte()) {
      case TC_REFERENCE -> handles.follow();
      case TC_STRING -> handles.add(new InspectedHandles.Text(in.string()));
      case TC_LONGSTRING -> throw in.damaged("the name of a type of more than 65,535 bytes");
      default -> throw in.damaged("a field without a type");
    }
  }
}

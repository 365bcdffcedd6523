package de.javakaffee.web.msm.inspection;

import static java.io.ObjectStreamConstants.TC_CLASSDESC;
import static java.io.ObjectStreamConstants.TC_ENDBLOCKDATA;
import static java.io.ObjectStreamConstants.TC_NULL;
import static java.io.ObjectStreamConstants.TC_PROXYCLASSDESC;
import static java.io.ObjectStreamConstants.TC_REFERENCE;
import static java.io.ObjectStreamConstants.TC_STRING;

import de.javakaffee.web.msm.objectstream.PrimitiveKind;
import de.javakaffee.web.msm.objectstream.RefusedException;
import de.javakaffee.web.msm.objectstream.StreamCursor;
import de.javakaffee.web.msm.transcoder.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the class descriptions of a stream. For one thread and one stream. */
final class ViewedDescriptions {
  private final StreamCursor in;
  private final ViewedHandles handles;
  private final Limits limits;
  private final ViewedClass.Tally tally;

  ViewedDescriptions(StreamCursor in, ViewedHandles handles, Limits limits) {
    this.in = in;
    this.handles = handles;
    this.limits = limits;
    this.tally = new ViewedClass.Tally(limits.references());
  }

  /** Reads the description of a class, and those of its superclasses, which follow it. */
  ViewedClass next() throws IOException {
    // Not to be referred to before the last of them: else a class could be its own superclass.
    Map<Integer, ViewedClass> below = new LinkedHashMap<>();
    ViewedClass first = null;
    ViewedClass last = null;
    for (int depth = 0; ; depth++) {
      if (depth > limits.depth()) {
        throw new RefusedException("nested deeper than the limit " + limits.depth());
      }
      int tag = in.unsignedByte();
      ViewedClass next =
          switch (tag) {
            case TC_NULL -> null;
            case TC_REFERENCE -> handles.type();
            case TC_CLASSDESC -> described(below);
            case TC_PROXYCLASSDESC -> proxy(below);
            default -> throw in.damaged("no class description");
          };
      if (first == null) {
        first = next;
      }
      if (last != null && next != null) {
        last.isBelow(next);
      }
      last = next;
      if (next == null || tag == TC_REFERENCE) {
        below.forEach(handles::set);
        return required(first);
      }
    }
  }

  private ViewedClass required(@Nullable ViewedClass described) throws IOException {
    if (described == null) {
      throw in.damaged("an object without a class");
    }
    return described;
  }

  private ViewedClass described(Map<Integer, ViewedClass> below) throws IOException {
    String name = in.string();
    in.longInteger();
    int handle = handles.reserve();
    int flags = in.unsignedByte();
    int count = in.unsignedShort();
    List<ViewedClass.Field> fields = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      char kind = (char) in.unsignedByte();
      fields.add(new ViewedClass.Field(kind, in.string()));
      if (kind == 'L' || kind == '[') {
        typeName();
      } else if (PrimitiveKind.of(kind) == null) {
        throw in.damaged("no field where a field is described");
      }
    }
    return ended(handle, below, ViewedClass.of(name, flags, fields, tally));
  }

  private ViewedClass proxy(Map<Integer, ViewedClass> below) throws IOException {
    int handle = handles.reserve();
    int count = in.integer();
    List<String> interfaces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      interfaces.add(in.string());
    }
    return ended(handle, below, ViewedClass.proxy(interfaces, tally));
  }

  private ViewedClass ended(int handle, Map<Integer, ViewedClass> below, ViewedClass type)
      throws IOException {
    if (in.unsignedByte() != TC_ENDBLOCKDATA) {
      throw in.damaged("a class description with something of its own");
    }
    below.put(handle, type);
    return type;
  }

  private void typeName() throws IOException {
    switch (in.unsignedByte()) {
      case TC_REFERENCE -> handles.string();
      case TC_STRING -> handles.add(new ViewedHandles.Text("java.lang.String", in.string()));
      default -> throw in.damaged("a field without a type");
    }
  }
}

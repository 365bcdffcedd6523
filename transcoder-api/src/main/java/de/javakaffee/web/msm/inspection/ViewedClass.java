package de.javakaffee.web.msm.inspection;

import static java.io.ObjectStreamConstants.SC_BLOCK_DATA;
import static java.io.ObjectStreamConstants.SC_EXTERNALIZABLE;
import static java.io.ObjectStreamConstants.SC_WRITE_METHOD;

import de.javakaffee.web.msm.objectstream.PrimitiveKind;
import de.javakaffee.web.msm.objectstream.RefusedException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a stream says of a class. Complete when its description has been read; for one thread. */
final class ViewedClass {
  /** Of classes that exist only while a JVM runs. */
  static final String PROXY = "java.lang.reflect.Proxy";

  private static final Set<String> BOXES =
      Set.of(
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short");

  /**
   * A field.
   *
   * @param kind as in descriptors; {@code L} or {@code [} for references
   */
  record Field(char kind, String name) {}

  /**
   * A class in the hierarchy of an object's class.
   *
   * @param names by which its fields are told: with the class, where one below has such a field
   */
  record Slot(ViewedClass type, List<String> names) {}

  /** Bounds what hierarchies cost, of which a few bytes may name a large one again. */
  static final class Tally {
    private long left;

    Tally(long left) {
      this.left = left;
    }

    void spend(long fields) throws RefusedException {
      left -= fields;
      if (left < 0) {
        throw new RefusedException("classes with too many fields and superclasses");
      }
    }
  }

  final String name;
  final List<String> interfaces;
  private final int flags;
  private final List<Field> fields;
  private final Tally tally;
  private @Nullable ViewedClass parent;
  private @Nullable List<Slot> slots;

  private ViewedClass(
      String name, List<String> interfaces, int flags, List<Field> fields, Tally tally) {
    this.name = name;
    this.interfaces = interfaces;
    this.flags = flags;
    this.fields = fields;
    this.tally = tally;
  }

  /**
   * @param flags {@code SC_...} of {@link java.io.ObjectStreamConstants}
   */
  static ViewedClass of(String name, int flags, List<Field> fields, Tally tally) {
    return new ViewedClass(name, List.of(), flags, fields, tally);
  }

  static ViewedClass proxy(List<String> interfaces, Tally tally) {
    return new ViewedClass(PROXY, interfaces, 0, List.of(), tally);
  }

  void isBelow(ViewedClass parent) {
    this.parent = parent;
  }

  List<Field> fields() {
    return fields;
  }

  boolean isExternalizable() {
    return (flags & SC_EXTERNALIZABLE) != 0;
  }

  /** False for what an Externalizable wrote before Java 1.2: nobody knows where it ends. */
  boolean endsItsData() {
    return (flags & SC_BLOCK_DATA) != 0;
  }

  boolean hasWriteMethod() {
    return (flags & SC_WRITE_METHOD) != 0;
  }

  boolean isArray() {
    return name.startsWith("[") && name.length() > 1;
  }

  boolean hasPrimitiveElements() {
    return name.length() == 2;
  }

  /** True for Integer and the like, as the JDK writes them. */
  boolean isBox() throws RefusedException {
    return BOXES.contains(name)
        && fields.size() == 1
        && PrimitiveKind.of(fields.get(0).kind()) != null
        && slots().size() == 1
        && !hasWriteMethod()
        && !isExternalizable();
  }

  /**
   * What is to be told of an object: the superclasses from the topmost down, and last this class
   * itself; those left out that have nothing to tell, so that each one takes a byte of an object.
   */
  List<Slot> slots() throws RefusedException {
    if (slots == null) {
      List<Slot> upwards = new ArrayList<>();
      Set<String> names = new HashSet<>();
      for (ViewedClass each = this; each != null; each = each.parent) {
        tally.spend(1L + each.fields.size());
        List<String> told = new ArrayList<>();
        for (Field field : each.fields) {
          boolean hidden = names.contains(field.name());
          told.add(hidden ? each.name + "." + field.name() : field.name());
        }
        each.fields.forEach(field -> names.add(field.name()));
        if (!told.isEmpty() || each.hasWriteMethod() || each.isExternalizable()) {
          upwards.add(new Slot(each, told));
        }
      }
      Collections.reverse(upwards);
      slots = upwards;
    }
    return slots;
  }
}

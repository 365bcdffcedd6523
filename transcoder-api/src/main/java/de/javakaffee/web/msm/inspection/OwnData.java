package de.javakaffee.web.msm.inspection;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/**
 * What is known of the data that a class of the JDK writes by itself, so that people see entries
 * and no innards. Immutable.
 *
 * @param layout what its objects are
 * @param before names of objects that stand before them
 * @param hidden fields that tell people nothing
 */
record OwnData(Layout layout, List<String> before, List<String> hidden) {

  /** What objects stand between the block data. */
  enum Layout {
    /** Nobody knows. */
    OBJECTS,
    ELEMENTS,
    /** The last one is null, and is the mark of the end. */
    ELEMENTS_AND_NULL,
    ENTRIES,
    /** The same of entries. */
    ENTRIES_AND_NULLS
  }

  static final OwnData UNKNOWN = new OwnData(Layout.OBJECTS, List.of(), List.of());

  /** Fields that tell something unless they are what they mostly are. */
  private static final Map<String, String> USUAL =
      Map.of("accessOrder", "false", "comparator", "null");

  private static final Map<String, OwnData> BY_CLASS =
      Map.ofEntries(
          entry("java.util.ArrayList", of(Layout.ELEMENTS, "size")),
          entry("java.util.LinkedList", of(Layout.ELEMENTS)),
          entry("java.util.ArrayDeque", of(Layout.ELEMENTS)),
          entry("java.util.PriorityQueue", of(Layout.ELEMENTS, "size", "comparator")),
          entry("java.util.concurrent.CopyOnWriteArrayList", of(Layout.ELEMENTS)),
          entry("java.util.concurrent.LinkedBlockingQueue", of(Layout.ELEMENTS_AND_NULL)),
          entry("java.util.concurrent.LinkedBlockingDeque", of(Layout.ELEMENTS_AND_NULL)),
          entry("java.util.concurrent.ConcurrentLinkedQueue", of(Layout.ELEMENTS_AND_NULL)),
          entry("java.util.concurrent.ConcurrentLinkedDeque", of(Layout.ELEMENTS_AND_NULL)),
          entry("java.util.HashSet", of(Layout.ELEMENTS)),
          entry(
              "java.util.TreeSet", new OwnData(Layout.ELEMENTS, List.of("comparator"), List.of())),
          entry("java.util.HashMap", of(Layout.ENTRIES, "loadFactor", "threshold")),
          entry("java.util.Hashtable", of(Layout.ENTRIES, "loadFactor", "threshold")),
          entry("java.util.LinkedHashMap", of(Layout.OBJECTS, "accessOrder")),
          entry("java.util.TreeMap", of(Layout.ENTRIES, "comparator")),
          entry("java.util.IdentityHashMap", of(Layout.ENTRIES, "size")),
          entry("java.util.EnumMap", of(Layout.ENTRIES)),
          entry(
              "java.util.concurrent.ConcurrentHashMap",
              of(Layout.ENTRIES_AND_NULLS, "segmentMask", "segmentShift")),
          entry(
              "java.util.concurrent.ConcurrentSkipListMap",
              of(Layout.ENTRIES_AND_NULLS, "comparator")),
          entry("java.util.Date", of(Layout.OBJECTS)),
          entry("java.util.CollSer", of(Layout.ELEMENTS, "tag")));

  /** The same of Map.of, which stands in an object of the same class as List.of. */
  static final OwnData MAP_OF = of(Layout.ENTRIES, "tag");

  private static OwnData of(Layout layout, String... hidden) {
    return new OwnData(layout, List.of(), List.of(hidden));
  }

  static OwnData of(String className) {
    return BY_CLASS.getOrDefault(className, UNKNOWN);
  }

  /** Whether the bytes between the objects are numbers and sizes that nobody asks for. */
  boolean isContainer() {
    return layout != Layout.OBJECTS;
  }

  /** Whether a field of this value, told as a text, tells people nothing. */
  boolean hidesField(String field, String text) {
    return hidden.contains(field) && USUAL.getOrDefault(field, text).equals(text);
  }

  /** Whether null in place of an element or a key is the mark of the end. */
  boolean endsWithNull() {
    return layout == Layout.ELEMENTS_AND_NULL || layout == Layout.ENTRIES_AND_NULLS;
  }

  /** What the object of this index among them is called. */
  String nameOf(int index) {
    if (index < before.size()) {
      return before.get(index);
    }
    int rest = index - before.size();
    return switch (layout) {
      case OBJECTS -> "written " + rest;
      case ELEMENTS, ELEMENTS_AND_NULL -> String.valueOf(rest);
      case ENTRIES, ENTRIES_AND_NULLS -> rest % 2 == 0 ? "key" : "value";
    };
  }
}

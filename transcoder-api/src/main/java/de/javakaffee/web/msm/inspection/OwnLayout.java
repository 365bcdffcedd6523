package de.javakaffee.web.msm.inspection;

import java.util.HashMap;
import java.util.Map;

/**
 * What the objects mean that a class of the JDK writes by itself, behind its fields. What it writes
 * between them are sizes and capacities, which nobody misses.
 */
enum OwnLayout {
  /** Nobody knows. */
  UNKNOWN,
  ELEMENTS,
  /** Elements, and a null at the end. */
  ENDED_ELEMENTS,
  /** A comparator, then elements. */
  SORTED_ELEMENTS,
  /** Keys and values in turn. */
  ENTRIES,
  /** Keys and values in turn, and null at the end. */
  ENDED_ENTRIES,
  /** The character between the parts of a path where it was written. */
  SEPARATOR,
  /** Eight bytes, milliseconds since 1970. */
  TIME;

  private static final Map<String, OwnLayout> KNOWN = new HashMap<>();

  static {
    know(ELEMENTS, "ArrayList", "LinkedList", "ArrayDeque", "HashSet", "PriorityQueue", "CollSer");
    know(ELEMENTS, "concurrent.CopyOnWriteArrayList");
    know(SORTED_ELEMENTS, "TreeSet");
    know(ENDED_ELEMENTS, "concurrent.ConcurrentLinkedQueue", "concurrent.ConcurrentLinkedDeque");
    know(ENDED_ELEMENTS, "concurrent.LinkedBlockingQueue", "concurrent.LinkedBlockingDeque");
    know(ENDED_ELEMENTS, "concurrent.LinkedTransferQueue");
    know(ENTRIES, "HashMap", "Hashtable", "TreeMap", "IdentityHashMap", "EnumMap");
    know(ENDED_ENTRIES, "concurrent.ConcurrentHashMap", "concurrent.ConcurrentSkipListMap");
    know(TIME, "Date");
    KNOWN.put("java.io.File", SEPARATOR);
  }

  private static void know(OwnLayout layout, String... names) {
    for (String name : names) {
      KNOWN.put("java.util." + name, layout);
    }
  }

  /**
   * Of a class.
   *
   * @param onlyField value of its field if that is a single int: CollSer tells maps by 3
   */
  static OwnLayout of(ViewedClass type, int onlyField) {
    if (type.name.equals("java.util.CollSer") && (onlyField & 0xFF) == 3) {
      return ENTRIES;
    }
    return KNOWN.getOrDefault(type.name, UNKNOWN);
  }

  /** True if the null that comes next only says that there is no more. */
  boolean isEnded() {
    return this == ENDED_ELEMENTS || this == ENDED_ENTRIES;
  }

  /** What an object is to the one that wrote it. */
  String nameOf(int index) {
    return switch (this) {
      case ENTRIES, ENDED_ENTRIES -> index % 2 == 0 ? "key" : "value";
      case SORTED_ELEMENTS -> index == 0 ? "comparator" : Integer.toString(index - 1);
      default -> Integer.toString(index);
    };
  }
}

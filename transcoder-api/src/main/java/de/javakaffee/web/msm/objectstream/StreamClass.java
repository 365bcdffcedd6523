package de.javakaffee.web.msm.objectstream;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a stream says of a class: how the data of its instances is laid out. Immutable. */
final class StreamClass {

  /** Which of the objects that a class writes by itself are hashed while it is read. */
  enum Keys {
    NONE,
    ALL,
    EVERY_SECOND;

    boolean contain(int index) {
      return this == ALL || (this == EVERY_SECOND && index % 2 == 0);
    }
  }

  private static final Map<String, Keys> KEYS =
      Map.of(
          "java.util.HashSet", Keys.ALL,
          "java.util.HashMap", Keys.EVERY_SECOND,
          "java.util.Hashtable", Keys.EVERY_SECOND,
          "java.util.concurrent.ConcurrentHashMap", Keys.EVERY_SECOND);

  // How java.util.CollSer, which stands for List.of, Set.of and Map.of alike, tells them apart.
  private static final int IMMUTABLE_LIST = 1;
  private static final int IMMUTABLE_MAP = 3;
  private static final int IMMUTABLE_LIST_WITH_NULLS = 4;

  private final String name;
  private final int flags;
  private final int primitiveBytes;
  private final int references;
  private final StreamClass[] slots;
  private final boolean container;
  private final boolean ofJavaUtil;
  private final boolean standIn;
  private final @Nullable EntryCount entryCount;
  private final Keys keys;

  /**
   * @param flags {@code SC_...} of {@link java.io.ObjectStreamConstants}
   * @param primitiveBytes size of all primitive fields, which come first
   * @param references number of the other fields
   * @param standIn the stream has its objects in place of others
   */
  StreamClass(
      String name,
      int flags,
      int primitiveBytes,
      int references,
      @Nullable StreamClass parent,
      boolean standIn) {
    this.name = name;
    this.flags = flags;
    this.primitiveBytes = primitiveBytes;
    this.references = references;
    int inherited = parent == null ? 0 : parent.slots.length;
    slots = parent == null ? new StreamClass[1] : Arrays.copyOf(parent.slots, inherited + 1);
    slots[inherited] = this;
    ofJavaUtil = name.startsWith("java.util.");
    container = isArray() || ofJavaUtil || (parent != null && parent.container);
    this.standIn = standIn;
    entryCount = EntryCount.of(name);
    keys = KEYS.getOrDefault(name, Keys.NONE);
  }

  /** Bytes of a primitive by the letter that stands for it in descriptors; 0 for any other. */
  static int primitiveSize(char letter) {
    PrimitiveKind kind = PrimitiveKind.of(letter);
    return kind == null ? 0 : kind.size();
  }

  String name() {
    return name;
  }

  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  int primitiveBytes() {
    return primitiveBytes;
  }

  int references() {
    return references;
  }

  /** How many superclasses there are, and this class itself. */
  int slots() {
    return slots.length;
  }

  /** The superclasses from the topmost down, and last this class itself. */
  StreamClass slot(int index) {
    return slots[index];
  }

  boolean standsIn() {
    return standIn;
  }

  /** Part of the package java.util or one below. */
  boolean isOfJavaUtil() {
    return ofJavaUtil;
  }

  /** How it announces its entries; null if it does not. */
  @Nullable EntryCount entryCount() {
    return entryCount;
  }

  /** True for arrays, classes of java.util and what extends them: hashing them may go deeper. */
  boolean isContainer() {
    return container;
  }

  /**
   * The keys among what this class writes after its fields.
   *
   * @param onlyField value of the field if it is a single int, else 0
   */
  Keys keys(int onlyField) {
    if (!ofJavaUtil || !name.equals("java.util.CollSer")) {
      return keys;
    }
    return switch (onlyField & 0xFF) {
      case IMMUTABLE_LIST, IMMUTABLE_LIST_WITH_NULLS -> Keys.NONE;
      case IMMUTABLE_MAP -> Keys.EVERY_SECOND;
      default -> Keys.ALL;
    };
  }

  boolean isArray() {
    return name.startsWith("[");
  }

  boolean hasPrimitiveElements() {
    return name.length() == 2;
  }

  /** Bytes that an element of this array takes at least: its size, or the tag of a reference. */
  int elementSize() {
    return hasPrimitiveElements() ? Math.max(1, primitiveSize(name.charAt(1))) : 1;
  }
}

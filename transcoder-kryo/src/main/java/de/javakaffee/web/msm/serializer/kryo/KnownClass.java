package de.javakaffee.web.msm.serializer.kryo;

/**
 * What a transcoder knows of one class: how its objects are written, and how they are announced.
 * Immutable; made by {@link KnownClasses}, one per class and transcoder.
 *
 * @param number from 0, without gaps within a transcoder
 * @param name of the class, which may be gone
 * @param kind how it is announced in a frame
 * @param fixedId of {@link Kind#FIXED}, else -1
 * @param announcedName by which a frame names it: its name, or what a customization registered
 * @param replaced true if its objects tell by writeReplace what to write instead
 * @param declinesSome as {@link FrameSerializer#declinesSome}
 * @param madeFirst as {@link FrameSerializer#madeFirst}
 * @param refusal why its objects are not carried, complete; empty if they are
 */
record KnownClass(
    int number,
    String name,
    Kind kind,
    int fixedId,
    FrameSerializer<Object> serializer,
    String announcedName,
    boolean tracked,
    boolean replaced,
    boolean declinesSome,
    boolean madeFirst,
    String refusal) {

  KnownClass(
      int number,
      String name,
      Kind kind,
      int fixedId,
      FrameSerializer<Object> serializer,
      String announcedName,
      boolean tracked,
      boolean replaced,
      String refusal) {
    this(
        number,
        name,
        kind,
        fixedId,
        serializer,
        announcedName,
        tracked,
        replaced,
        serializer.declinesSome(),
        serializer.madeFirst(),
        refusal);
  }

  /**
   * How a class is announced where a frame first holds an object of it. The letters are part of the
   * stored format.
   */
  enum Kind {
    /** By its number in {@link FixedClasses} alone. */
    FIXED('-'),
    /** By name, then its fields. */
    FIELDS('f'),
    /** By name, then its components. */
    RECORD('r'),
    /** By name; each constant is named once in a frame. */
    ENUM('e'),
    /** By name. */
    ARRAY('a'),
    /** By name; objects are as a serializer of the application writes them. */
    CUSTOM('c');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }

    byte letter() {
      return (byte) letter;
    }

    /** The kind of a letter in stored bytes. */
    static Kind announced(int letter) {
      for (Kind kind : values()) {
        if (kind.letter == letter && kind != FIXED) {
          return kind;
        }
      }
      throw RefusedException.damaged("classes of kind " + letter + " are not known");
    }
  }

  /** The same, read by another serializer. */
  KnownClass with(FrameSerializer<?> other) {
    return other == serializer
        ? this
        : new KnownClass(
            number, name, kind, fixedId, any(other), announcedName, tracked, replaced, refusal);
  }

  /** The serializer of a class, which is only ever given objects of that class. */
  @SuppressWarnings("unchecked")
  static FrameSerializer<Object> any(FrameSerializer<?> serializer) {
    return (FrameSerializer<Object>) serializer;
  }

  /** Fails if objects of the class are not carried. */
  void requireCarried() {
    if (!refusal.isEmpty()) {
      throw new RefusedException(refusal);
    }
  }
}

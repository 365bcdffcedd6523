package de.javakaffee.web.msm.serializer.kryo;

/**
 * What a transcoder knows of one class: how its objects are written, and how they are announced.
 * Immutable; made by {@link KnownClasses}, one per class and transcoder.
 *
 * @param number from 0, without gaps within a transcoder
 * @param name of the class, which may be gone
 * @param kind how it is announced in a frame
 * @param fixedId of {@link Kind#FIXED}, else -1
 * @param announcement what stands in a frame in front of its first object, but for its kind and name
 * @param replaced true if its objects tell by writeReplace what to write instead
 * @param refusal why its objects are not carried, complete; empty if they are
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record KnownClass(
    int number,
    String name,
    Kind kind,
    int fixedId,
    FrameSerializer<Object> serializer,
    byte[] announcement,
    boolean tracked,
    boolean replaced,
    String refusal) {

  /**
   * How a class is announced where a frame first holds an object of it. The order is part of the
   * stored format.
   */
  enum Kind {
    /** By its number in {@link FixedClasses} alone. */
    FIXED,
    /** By name, then its fields. */
    FIELDS,
    /** By name, then its components. */
    RECORD,
    /** By name; each constant is named once in a frame. */
    ENUM,
    /** By name. */
    ARRAY,
    /** By name; objects are as a serializer of the application writes them. */
    CUSTOM
  }

  /** Fails if objects of the class are not carried. */
  void requireCarried() {
    if (!refusal.isEmpty()) {
      throw new RefusedException(refusal);
    }
  }
}

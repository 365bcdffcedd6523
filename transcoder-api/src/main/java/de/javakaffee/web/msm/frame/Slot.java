package de.javakaffee.web.msm.frame;

import org.jspecify.annotations.Nullable;

/** One attribute of a session in this JVM. Guarded by the lock of its {@link SessionAttributes}. */
final class Slot {

  /** The live value; null as long as it is not decoded. */
  @Nullable Object value;

  /** The stored frame that holds it, if it was ever stored. */
  @Nullable Origin origin;

  /** When the application last set it without its being stored since; 0 if it is stored. */
  long setAt;

  /** When the application last got hold of the value, and may be changing it; 0 if it cannot. */
  long handedOutAt;

  /** The frame could not be decoded: kept and stored again, but not there for the application. */
  boolean damaged;

  /** Cannot be stored, or is not to be: lives in this JVM only. */
  boolean localOnly;

  private Slot(@Nullable Object value, @Nullable Origin origin) {
    this.value = value;
    this.origin = origin;
  }

  static Slot undecoded(Origin origin) {
    return new Slot(null, origin);
  }

  static Slot live(Object value) {
    return new Slot(value, null);
  }

  /** Back to what is stored: a newer frame took the place of what was known. */
  void becomeUndecoded(Origin newer) {
    value = null;
    origin = newer;
    setAt = 0;
    handedOutAt = 0;
    damaged = false;
    localOnly = false;
  }

  boolean isLive() {
    return value != null;
  }

  boolean isTouched() {
    return setAt != 0 || handedOutAt != 0;
  }

  /** A frame as stored, shared by the slots of its members. */
  static final class Origin {
    Frame frame;

    /** What this JVM writes for the frame's unchanged values, where that is not the frame. */
    byte @Nullable [] localForm;

    Origin(Frame frame) {
      this.frame = frame;
    }
  }
}

package de.javakaffee.web.msm.frame;

import org.jspecify.annotations.Nullable;

/** One attribute of a session in this JVM. Guarded by the lock of its {@link SessionAttributes}. */
final class Slot {

  /** The live value; null as long as it is not decoded, and if it cannot be. */
  @Nullable Object value;

  /** When the application last set it without its being stored since; 0 if it is stored. */
  long setAt;

  /** When the application last got hold of the value, and may be changing it; 0 if it cannot. */
  long handedOutAt;

  /** Its frame could not be decoded: stored again as it is, but not there for the application. */
  boolean damaged;

  /** Cannot be stored, or is not to be: lives in this JVM only. */
  boolean localOnly;

  boolean isLive() {
    return value != null;
  }

  boolean isTouched() {
    return setAt != 0 || handedOutAt != 0;
  }

  void set(Object newValue, long moment) {
    value = newValue;
    setAt = moment;
    damaged = false;
    localOnly = false;
  }

  /** What is stored counts, and is decoded when it is asked for. */
  void becomeUndecoded() {
    value = null;
    setAt = 0;
    handedOutAt = 0;
    damaged = false;
    localOnly = false;
  }
}

package de.javakaffee.web.msm.frame;

/** Which of the attributes that are alive in this JVM are encoded and compared. */
public enum Scope {
  /** Those handed out, set or removed since the last save: what a request could have changed. */
  TOUCHED,
  /** All that were ever decoded or set here: also finds what was changed behind the session. */
  ALL_LIVE
}

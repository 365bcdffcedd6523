package de.javakaffee.web.msm.flow;

/** What became of an attempt to store a session. */
enum SaveOutcome {
  /** The store has the session as it is here. */
  STORED,
  /** It cannot be stored as it is; that was reported, and the same again would change nothing. */
  KEPT_HERE,
  /** There is nothing to be stored any more. */
  ENDED,
  /** Somebody changed values, or stored other versions, all the time: worth another attempt. */
  UNSETTLED,
  /** No node took it: to be tried again. */
  STORE_FAILED;

  boolean remains() {
    return this == UNSETTLED || this == STORE_FAILED;
  }
}

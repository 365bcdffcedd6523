package de.javakaffee.web.msm.storage;

/** What tells something about a node's state. */
enum NodeEvent {
  /** A call was answered as the protocol says, be it with a refusal of the value. */
  ANSWERED,
  /** A call was answered by something that the protocol forbids. */
  ANSWERED_WRONGLY,
  /** A call ran out of time, was refused or cut off. */
  LOST,
  PROBE_STARTED,
  PROBE_ANSWERED,
  PROBE_FAILED
}

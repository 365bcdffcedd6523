package de.javakaffee.web.msm.storage;

/** What tells something about a node's state. */
enum NodeEvent {
  /** A call was answered be it with a refusal of the value. */
  ANSWERED,
  /** A call failed in a way that is no proof that the node is gone. */
  GLITCH,
  /** A call ran out of time, was refused or cut off. */
  LOST,
  PROBE_STARTED,
  PROBE_ANSWERED,
  PROBE_FAILED
}

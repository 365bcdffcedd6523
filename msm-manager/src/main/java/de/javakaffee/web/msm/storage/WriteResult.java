package de.javakaffee.web.msm.storage;

/** What became of a write that the node answered. */
public sealed interface WriteResult {

  /** The value is stored and has this tag. */
  record Written(ValueTag tag) implements WriteResult {}

  /** Nothing was stored: the entry has another CAS value than expected, or the key is taken. */
  record Conflict() implements WriteResult {}

  /** Nothing was stored: there is no entry to replace. */
  record Missing() implements WriteResult {}
}

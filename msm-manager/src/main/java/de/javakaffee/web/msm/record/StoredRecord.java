package de.javakaffee.web.msm.record;

/** What is stored under the key of a session. */
public sealed interface StoredRecord permits SessionRecord, Tombstone {

  /**
   * Whose record it is, without jvmRoute. Whoever loads a record compares this with the id asked
   * for: a key may be shared where prefixes are badly chosen.
   */
  String sessionId();

  /** At least 1; of two records of one session the one with the higher version is the newer. */
  long version();
}

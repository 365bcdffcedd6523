package de.javakaffee.web.msm.storage;

/** What became of a save that the store answered. */
public sealed interface SaveResult {

  /** The value is stored on the nodes of the receipt. */
  record Saved(Receipt receipt) implements SaveResult {}

  /**
   * Another Tomcat has stored something since the expected version was read, or bytes that are not
   * an undamaged record are in the way (version 0 in their receipt). A save that expects this
   * receipt replaces them.
   */
  record Overtaken(LoadedValue current) implements SaveResult {}
}

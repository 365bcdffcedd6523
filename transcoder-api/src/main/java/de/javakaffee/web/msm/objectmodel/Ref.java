package de.javakaffee.web.msm.objectmodel;

import java.io.Serializable;

/**
 * Stands in a shell's stream for a child that was left out: the first such object for the first
 * child, and so on. It has no number, so that it takes six bytes and none can be forged.
 */
final class Ref implements Serializable {
  private static final long serialVersionUID = 0L;

  /**
   * Its name in streams, short and that of no class. Java serialization compares only what is
   * behind the last dot.
   */
  static final String NAME = ".Ref";
}

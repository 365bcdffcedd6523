package de.javakaffee.web.msm.serializer.kryo;

import java.util.Locale;

/**
 * How much frames tell of the fields of a class, and so which changes of the class they survive.
 * The letters are part of the stored format; what a frame was written with, it tells itself.
 */
enum ClassEvolution {
  /** Names and kinds: fields may be added, removed, widened, reordered, or move to a superclass. */
  COMPATIBLE('c'),
  /** A digest of names and kinds: what a class with other fields wrote is refused. */
  STRICT('s'),
  /**
   * Nothing. Shortest, and only for those who discard all sessions whenever a class changes: fields
   * are read in the order that the class has now.
   */
  NONE('n');

  private final char letter;

  ClassEvolution(char letter) {
    this.letter = letter;
  }

  byte letter() {
    return (byte) letter;
  }

  /** The way of a letter in stored bytes. */
  static ClassEvolution ofLetter(int letter) {
    for (ClassEvolution each : values()) {
      if (each.letter == letter) {
        return each;
      }
    }
    throw RefusedException.damaged("classes described in way " + letter + " are not known");
  }

  static ClassEvolution parse(String value) {
    for (ClassEvolution each : values()) {
      if (each.name().toLowerCase(Locale.ROOT).equals(value)) {
        return each;
      }
    }
    throw new IllegalArgumentException(
        "classEvolution \"" + value + "\": must be compatible, strict or none");
  }
}

package de.javakaffee.web.msm.benchmarks.results;

/** The rule for texts in result files. */
final class Text {

  private Text() {}

  /** The text, which is not blank. */
  static String required(String text, String name) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " is blank");
    }
    return text;
  }
}

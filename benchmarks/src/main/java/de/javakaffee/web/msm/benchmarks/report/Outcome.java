package de.javakaffee.web.msm.benchmarks.report;

/** What became of a figure from one result file to another. */
enum Outcome {
  WORSE("slower", "more"),
  BETTER("faster", "less"),
  /** The intervals overlap, or are not known. */
  SAME("same", "same"),
  ONLY_BEFORE("only before", "only before"),
  ONLY_AFTER("only after", "only after");

  private final String ofSpeed;
  private final String ofBytes;

  Outcome(String ofSpeed, String ofBytes) {
    this.ofSpeed = ofSpeed;
    this.ofBytes = ofBytes;
  }

  /** A word or two for it. */
  String word(Quantity quantity) {
    return quantity == Quantity.BYTES ? ofBytes : ofSpeed;
  }
}

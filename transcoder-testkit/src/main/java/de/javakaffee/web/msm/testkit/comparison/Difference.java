package de.javakaffee.web.msm.testkit.comparison;

/** Ends a comparison: the first difference that was found. */
final class Difference extends AssertionError {
  private static final long serialVersionUID = 1L;

  Difference(String sample, Path path, String what) {
    super(sample + ": attribute \"" + path.attribute() + "\", at " + path + ": " + what);
  }
}

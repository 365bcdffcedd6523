package de.javakaffee.web.msm.testkit.rules;

import java.io.Serializable;

/** Tells that it is initialised, which nobody who only reads its name does. */
final class Snapped implements Serializable {
  /** The system property that is set then. */
  static final String INITIALISED = "msm.kit.snapped";

  private static final long serialVersionUID = 1L;

  static {
    System.setProperty("msm.kit.snapped", "true");
  }

  final String text = "bait";
}

package de.javakaffee.web.msm.testkit.samples;

/** An enum of the application, some of whose constants have bodies and so classes of their own. */
public enum Weekday {
  MONDAY,
  FRIDAY {
    @Override
    boolean isCasual() {
      return true;
    }
  },
  SUNDAY {
    @Override
    boolean isCasual() {
      return true;
    }
  };

  boolean isCasual() {
    return false;
  }
}

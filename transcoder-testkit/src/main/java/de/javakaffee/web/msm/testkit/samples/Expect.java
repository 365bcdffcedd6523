package de.javakaffee.web.msm.testkit.samples;

/** What samples are asked beyond their content: that they still behave. Stateless. */
final class Expect {
  /** Something that should fail. */
  interface Action {
    void run();
  }

  private Expect() {}

  static void that(boolean holds, String rule) {
    if (!holds) {
      throw new AssertionError(rule);
    }
  }

  static void refusal(Class<? extends RuntimeException> type, Action action, String rule) {
    try {
      action.run();
    } catch (RuntimeException e) {
      if (type.isInstance(e)) {
        return;
      }
      throw new AssertionError(rule, e);
    }
    throw new AssertionError(rule);
  }
}

package de.javakaffee.web.msm.testkit.rules;

/**
 * Rules of one theme: default methods that JUnit runs on the class that implements them. The
 * display name of each is its number and sentence in {@code docs/transcoder-spec.md}.
 */
public interface Rules {

  /** What the rules are applied to; may be made anew at each call. */
  TranscoderUnderTest subject();
}

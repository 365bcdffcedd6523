package de.javakaffee.web.msm.testkit.samples.persons;

/** Of a {@link Person}. */
public enum Gender {
  MALE,
  FEMALE
}

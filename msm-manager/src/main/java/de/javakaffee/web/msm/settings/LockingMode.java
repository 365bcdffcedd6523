package de.javakaffee.web.msm.settings;

/** Which requests of one session wait for one another across Tomcats. */
public enum LockingMode {
  /** None: concurrent changes of different attributes are merged. */
  NONE
}

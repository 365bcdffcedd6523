package de.javakaffee.web.msm.embedded;

/** A command is refused with this answer. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  RefusedException(String answer) {
    super(answer, null, false, false);
  }
}

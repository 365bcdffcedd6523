package de.javakaffee.web.msm.serializer.javolution;

/** Not a failure, but to be done again where the stack is larger. */
final class TooDeep extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooDeep() {
    super(null, null, false, false);
  }
}

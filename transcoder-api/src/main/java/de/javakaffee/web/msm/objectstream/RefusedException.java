package de.javakaffee.web.msm.objectstream;

import java.io.IOException;

/** The class filter or a limit says no. The message is complete and holds no value. */
public final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  public RefusedException(String message) {
    super(message);
  }
}

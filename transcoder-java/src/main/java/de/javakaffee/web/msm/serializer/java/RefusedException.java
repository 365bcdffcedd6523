package de.javakaffee.web.msm.serializer.java;

import java.io.IOException;

/** The class filter or a limit says no. The message is complete and holds no value. */
final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  RefusedException(String message) {
    super(message);
  }
}

package de.javakaffee.web.msm.serializer.java;

import java.io.IOException;

/** The bytes do not follow the grammar. The message is complete and holds no value. */
final class DamagedException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedException(String message) {
    super(message);
  }
}

package de.javakaffee.web.msm.objectstream;

import java.io.IOException;

/** The bytes do not follow the grammar. The message is complete and holds no value. */
public final class DamagedException extends IOException {
  private static final long serialVersionUID = 1L;

  public DamagedException(String message) {
    super(message);
  }
}

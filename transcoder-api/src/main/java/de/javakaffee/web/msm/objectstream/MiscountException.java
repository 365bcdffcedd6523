package de.javakaffee.web.msm.objectstream;

import java.io.IOException;

/**
 * A container of the JDK announces more or fewer entries than follow: it was changed while it was
 * written, or the bytes are damaged. The message is complete and holds no value.
 */
public final class MiscountException extends IOException {
  private static final long serialVersionUID = 1L;

  MiscountException(String className, long announced, long written) {
    super(className + " of " + announced + " entries was written with " + written);
  }
}

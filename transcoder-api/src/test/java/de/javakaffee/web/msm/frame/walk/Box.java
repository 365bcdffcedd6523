package de.javakaffee.web.msm.frame.walk;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** An object of the application with one reference. Equal to itself only. */
class Box implements Serializable {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // whatever a test puts in; never written
  @Nullable Object content;

  Box(@Nullable Object content) {
    this.content = content;
  }
}

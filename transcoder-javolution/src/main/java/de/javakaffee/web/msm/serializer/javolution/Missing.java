package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.transcoder.TranscodingException;

/** A class or constant is gone; no harm where what needs it is thrown away. */
final class Missing extends Refusal {
  private static final long serialVersionUID = 1L;

  Missing(String what) {
    super("the web application has no " + what);
  }

  /** What a shell needs is gone. */
  Missing(TranscodingException failure) {
    super(String.valueOf(failure.getMessage()), failure);
  }
}

package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import org.jspecify.annotations.Nullable;

/**
 * Ends a call of encode or decode, with a message that is complete and holds no value. Unchecked,
 * since it crosses methods of the JDK; {@link JavolutionTranscoder} tells where it happened.
 */
class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    this(message, null);
  }

  Refusal(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  static Refusal damaged(String what) {
    return new Refusal("damaged: " + what);
  }

  static Refusal because(TranscodingException failure) {
    return new Refusal(String.valueOf(failure.getMessage()), failure);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}

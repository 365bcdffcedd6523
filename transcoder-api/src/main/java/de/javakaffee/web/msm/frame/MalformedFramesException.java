package de.javakaffee.web.msm.frame;

/**
 * Bytes that are no frames: damaged, cut, or written by something else. The message says what is
 * wrong and at which byte, counted from where the frames start; it never holds content.
 */
public final class MalformedFramesException extends Exception {
  private static final long serialVersionUID = 1L;

  public MalformedFramesException(String message) {
    super(message);
  }
}

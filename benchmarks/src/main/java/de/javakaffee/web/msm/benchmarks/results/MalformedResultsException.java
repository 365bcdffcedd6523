package de.javakaffee.web.msm.benchmarks.results;

import java.io.IOException;

/**
 * A file is not a result file; the message names the file, the field and, where known, the line.
 */
public final class MalformedResultsException extends IOException {
  private static final long serialVersionUID = 1L;

  MalformedResultsException(String message, Throwable cause) {
    super(message, cause);
  }
}

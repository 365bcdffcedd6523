package de.javakaffee.web.msm.memcached;

import java.io.IOException;
import java.util.List;

/** The server does not take the value; the connection is in order. */
final class RefusedValueException extends IOException {
  private static final long serialVersionUID = 1L;

  private static final List<String> ANSWERS =
      List.of("SERVER_ERROR object too large for cache", "SERVER_ERROR out of memory");

  /**
   * @param answer the server's words
   */
  private RefusedValueException(String answer) {
    super(answer);
  }

  /** Throws if the line says that the value is not taken. */
  static void throwIfSaidBy(String line) throws RefusedValueException {
    if (ANSWERS.stream().anyMatch(line::startsWith)) {
      throw new RefusedValueException(line);
    }
  }
}

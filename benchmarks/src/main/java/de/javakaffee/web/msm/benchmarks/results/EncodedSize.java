package de.javakaffee.web.msm.benchmarks.results;

import java.util.Objects;

/**
 * How many bytes a session needs. Immutable.
 *
 * @param parameters at least transcoder and session; with compression it is a whole record, else
 *     what the transcoder wrote
 * @param reference true if this is there to compare with, and not a transcoder of the project
 */
public record EncodedSize(Parameters parameters, boolean reference, long bytes) {

  public EncodedSize {
    Objects.requireNonNull(parameters, "parameters");
    if (parameters.transcoder().isEmpty() || parameters.session().isEmpty()) {
      throw new IllegalArgumentException(
          "parameters: " + parameters.values() + " lack transcoder or session");
    }
    if (bytes < 0) {
      throw new IllegalArgumentException("bytes: " + bytes);
    }
  }
}

package de.javakaffee.web.msm.benchmarks.results;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * How many bytes a session needs. Immutable.
 *
 * @param parameters at least transcoder and session
 * @param reference true if this is there to compare with, and not a transcoder of the project
 * @param compressedBytes empty where nothing compresses
 */
public record EncodedSize(
    Parameters parameters, boolean reference, long bytes, OptionalLong compressedBytes) {

  public EncodedSize {
    Objects.requireNonNull(parameters, "parameters");
    if (parameters.transcoder().isEmpty() || parameters.session().isEmpty()) {
      throw new IllegalArgumentException(
          "parameters: " + parameters.values() + " lack transcoder or session");
    }
    if (bytes < 0 || compressedBytes.orElse(0) < 0) {
      throw new IllegalArgumentException("bytes: " + bytes + ", " + compressedBytes);
    }
  }
}

package de.javakaffee.web.msm.benchmarks.results;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * All that one run measured, and where. Immutable.
 *
 * @param format of the file: {@link #FORMAT}
 * @param date when the run ended
 * @param preset how long and how much was measured, such as {@code quick}
 */
public record ResultFile(
    int format,
    Instant date,
    String preset,
    Machine machine,
    Jdk jdk,
    Versions versions,
    List<Measurement> measurements,
    List<EncodedSize> sizes) {
  /** Grows when an older reader would misunderstand a file. */
  public static final int FORMAT = 1;

  public ResultFile {
    if (format != FORMAT) {
      throw new IllegalArgumentException(
          "format " + format + " is not known, only format " + FORMAT);
    }
    Objects.requireNonNull(date, "date");
    Text.required(preset, "preset");
    Objects.requireNonNull(machine, "machine");
    Objects.requireNonNull(jdk, "jdk");
    Objects.requireNonNull(versions, "versions");
    measurements = List.copyOf(measurements);
    sizes = List.copyOf(sizes);
  }

  /** In the format of today. */
  public ResultFile(
      Instant date,
      String preset,
      Machine machine,
      Jdk jdk,
      Versions versions,
      List<Measurement> measurements,
      List<EncodedSize> sizes) {
    this(FORMAT, date, preset, machine, jdk, versions, measurements, sizes);
  }

  /**
   * Reads a file.
   *
   * @throws MalformedResultsException if it is not a result file; names the line and the field
   */
  public static ResultFile read(Path file) throws IOException {
    return ResultJson.read(file);
  }

  /** Writes this as JSON, indented; folders are made as needed. */
  public void write(Path file) throws IOException {
    ResultJson.write(this, file);
  }
}

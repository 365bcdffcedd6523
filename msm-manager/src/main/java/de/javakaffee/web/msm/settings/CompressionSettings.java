package de.javakaffee.web.msm.settings;

import java.util.Objects;

/**
 * Which frames are compressed, and how. Immutable.
 *
 * @param threshold bytes that a frame has at least, or it stays as it is
 * @param level of {@link CompressionKind#ZSTD}: 1 (fastest) to 19 (fewest bytes)
 */
public record CompressionSettings(CompressionKind kind, int threshold, int level) {
  static final int STANDARD_THRESHOLD = 2048;
  static final int STANDARD_LEVEL = 1;

  public CompressionSettings {
    Objects.requireNonNull(kind, "kind");
  }

  /** As it is if nothing but the kind is set. */
  public static CompressionSettings of(CompressionKind kind) {
    return new CompressionSettings(kind, STANDARD_THRESHOLD, STANDARD_LEVEL);
  }
}

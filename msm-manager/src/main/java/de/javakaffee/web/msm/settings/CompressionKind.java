package de.javakaffee.web.msm.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How frames are compressed. */
public enum CompressionKind {
  NONE,
  LZ4,
  ZSTD;

  /** The one that is set so; empty if there is none. */
  public static Optional<CompressionKind> named(String name) {
    return Arrays.stream(values()).filter(kind -> kind.toString().equals(name)).findFirst();
  }

  /** As it is set. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

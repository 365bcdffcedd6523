package de.javakaffee.web.msm.settings;

import java.util.Locale;

/** How frames are compressed. */
public enum CompressionKind {
  NONE,
  LZ4,
  ZSTD;

  /** As it is set. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

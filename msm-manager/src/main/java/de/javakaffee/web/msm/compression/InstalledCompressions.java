package de.javakaffee.web.msm.compression;

import de.javakaffee.web.msm.frame.Compression;
import de.javakaffee.web.msm.frame.FrameCompression;
import de.javakaffee.web.msm.settings.CompressionKind;
import de.javakaffee.web.msm.settings.CompressionSettings;
import java.util.List;
import java.util.Optional;

/**
 * The compressions that can be used here: LZ4 always, Zstandard where {@code zstd-jni} is on the
 * class path and runs on this machine. Whatever is written, all of them are read.
 */
public final class InstalledCompressions {
  private static final String ZSTD = "com.github.luben.zstd.Zstd";

  private InstalledCompressions() {}

  /** Compresses nothing, and reads what anybody compressed. */
  public static FrameCompression toRead() {
    return new FrameCompression(Optional.empty(), Integer.MAX_VALUE, readers());
  }

  /**
   * Compresses as it is set.
   *
   * @throws IllegalArgumentException if that is Zstandard, and it cannot be used here
   */
  public static FrameCompression of(CompressionSettings settings) {
    return new FrameCompression(writer(settings), settings.threshold(), readers());
  }

  private static Optional<Compression> writer(CompressionSettings settings) {
    return switch (settings.kind()) {
      case NONE -> Optional.empty();
      case LZ4 -> Optional.of(new Lz4());
      case ZSTD -> Optional.of(tried(settings.level()));
    };
  }

  private static Compression tried(int level) {
    try {
      Zstandard zstandard = new Zstandard(level);
      zstandard.compress(new byte[100]);
      return zstandard;
    } catch (LinkageError e) {
      throw new IllegalArgumentException(
          "compression \"%s\": zstd-jni cannot be used here, its jar is in lib-zstd of the distribution (%s)"
              .formatted(CompressionKind.ZSTD, e),
          e);
    }
  }

  private static List<Compression> readers() {
    return isZstandardThere() ? List.of(new Lz4(), new Zstandard(1)) : List.of(new Lz4());
  }

  private static boolean isZstandardThere() {
    try {
      Class.forName(ZSTD, false, InstalledCompressions.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}

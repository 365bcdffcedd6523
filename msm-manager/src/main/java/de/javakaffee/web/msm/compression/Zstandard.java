package de.javakaffee.web.msm.compression;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import de.javakaffee.web.msm.frame.Compression;
import de.javakaffee.web.msm.transcoder.TranscodingException;

/**
 * Zstandard frames, by a native library that is there only if somebody put it there. Fewer bytes
 * than {@link Lz4}. Safe for use by many threads.
 */
final class Zstandard implements Compression {
  /** In stored frames. */
  static final int ID = 2;

  private final int level;

  /**
   * @param level 1 (fastest) to 19 (fewest bytes)
   */
  Zstandard(int level) {
    this.level = level;
  }

  @Override
  public int id() {
    return ID;
  }

  @Override
  public byte[] compress(byte[] plain) {
    return Zstd.compress(plain, level);
  }

  @Override
  public byte[] decompress(byte[] compressed, int plainLength) throws TranscodingException {
    byte[] plain = new byte[plainLength];
    long length;
    try {
      length = Zstd.decompressByteArray(plain, 0, plainLength, compressed, 0, compressed.length);
    } catch (ZstdException e) {
      throw new TranscodingException("is not Zstandard's of " + plainLength + " bytes", e);
    } catch (LinkageError e) {
      throw new TranscodingException("is compressed with Zstandard, which cannot be used here", e);
    }
    if (length != plainLength) {
      throw new TranscodingException(
          "is Zstandard's of " + length + " bytes, not of " + plainLength);
    }
    return plain;
  }
}

package de.javakaffee.web.msm.compression;

import de.javakaffee.web.msm.frame.Compression;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Exception;
import net.jpountz.lz4.LZ4Factory;
import net.jpountz.lz4.LZ4SafeDecompressor;

/**
 * LZ4 blocks, written and read by Java code that checks every index: neither native code nor {@code
 * Unsafe} sees what comes from the store. Safe for use by many threads.
 */
final class Lz4 implements Compression {
  /** In stored frames. */
  static final int ID = 1;

  private final LZ4Compressor compressor = LZ4Factory.safeInstance().fastCompressor();
  private final LZ4SafeDecompressor decompressor = LZ4Factory.safeInstance().safeDecompressor();

  @Override
  public int id() {
    return ID;
  }

  @Override
  public byte[] compress(byte[] plain) {
    return compressor.compress(plain);
  }

  @Override
  public byte[] decompress(byte[] compressed, int plainLength) throws TranscodingException {
    byte[] plain = new byte[plainLength];
    int length;
    try {
      length = decompressor.decompress(compressed, 0, compressed.length, plain, 0);
    } catch (LZ4Exception e) {
      throw new TranscodingException("is no LZ4 block of " + plainLength + " bytes", e);
    }
    if (length != plainLength) {
      throw new TranscodingException(
          "is an LZ4 block of " + length + " bytes, not of " + plainLength);
    }
    return plain;
  }
}

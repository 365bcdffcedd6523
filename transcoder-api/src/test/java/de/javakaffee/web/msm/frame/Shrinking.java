package de.javakaffee.web.msm.frame;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A compression that makes even the small frames of tests shorter. All tests of sessions run a
 * second time with it: whether frames are compressed must make no difference.
 */
final class Shrinking implements Compression {
  private static final byte[] DICTIONARY =
      ("java.util.LinkedHashMap java.util.TreeMap java.lang.Integer java.lang.Number"
              + " java.util.HashMap loadFactor threshold java.util.ArrayList size"
              + " de.javakaffee.web.msm.frame.Values$ java.lang.String")
          .getBytes(US_ASCII);

  static final int ID = 200;

  /** Everything that gets shorter, if the tests run with {@code -Dmsm.test.compressed=true}. */
  static FrameCompression asThisRunWants() {
    return Boolean.getBoolean("msm.test.compressed") ? from(1) : FrameCompression.none();
  }

  /** Frames of that many bytes and more. */
  static FrameCompression from(int threshold) {
    return new FrameCompression(Optional.of(new Shrinking()), threshold, List.of(new Shrinking()));
  }

  static Frame plain(Frame stored) {
    try {
      return from(1).plain(stored);
    } catch (TranscodingException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public int id() {
    return ID;
  }

  @Override
  public byte[] compress(byte[] plain) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setDictionary(DICTIONARY);
      deflater.setInput(plain);
      deflater.finish();
      byte[] compressed = new byte[plain.length + 64];
      return Arrays.copyOf(compressed, deflater.deflate(compressed));
    } finally {
      deflater.end();
    }
  }

  @Override
  public byte[] decompress(byte[] compressed, int plainLength) throws TranscodingException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setDictionary(DICTIONARY);
      inflater.setInput(compressed);
      byte[] plain = new byte[plainLength + 1];
      if (inflater.inflate(plain) != plainLength || !inflater.finished()) {
        throw new TranscodingException("is not what was compressed");
      }
      return Arrays.copyOf(plain, plainLength);
    } catch (DataFormatException e) {
      throw new TranscodingException("is not what was compressed", e);
    } finally {
      inflater.end();
    }
  }
}

package de.javakaffee.web.msm.frame;

import de.javakaffee.web.msm.transcoder.TranscodingException;

/** One way to make the content of frames shorter. Safe for use by many threads. */
public interface Compression {

  /** 1 to 255; names it in stored frames, as {@code docs/stored-format.md} lists them. */
  int id();

  /** A new array, which may also be longer than the plain one. */
  byte[] compress(byte[] plain);

  /**
   * The opposite, for bytes that may be forged.
   *
   * @param plainLength of the result; at most {@link Frame#MOST_COMPRESSED} times as many as are
   *     given
   * @throws TranscodingException if the bytes are anything but so many bytes, compressed
   */
  byte[] decompress(byte[] compressed, int plainLength) throws TranscodingException;
}

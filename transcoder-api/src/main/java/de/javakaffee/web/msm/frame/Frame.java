package de.javakaffee.web.msm.frame;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One encoded piece of a session: an attribute, or several that share an object. Immutable, and so
 * safe for many threads, as long as nobody writes into its array, which is never copied.
 */
public final class Frame {
  /** The codec of frames that hold one scalar value, written without any transcoder. */
  public static final String SCALAR = "";

  /** A frame is at most so many times as long as its compressed bytes, or they are forged. */
  public static final int MOST_COMPRESSED = 255;

  private static final int PLAIN = 0;

  private static final int LONGEST_CODEC = 32;

  private final String codec;
  private final boolean orderUnstable;
  private final boolean identityOrdered;
  private final byte[] bytes;
  private final int compression;
  private final int plainLength;

  /**
   * A frame that is not compressed.
   *
   * @param codec id of the transcoder that wrote the bytes, or {@link #SCALAR}
   * @param orderUnstable an equal value may encode to other bytes, since a container in it has no
   *     order of its own; a difference needs a second opinion before it counts as a change
   * @param identityOrdered a container in it is ordered by identity hash codes, which are new in
   *     every JVM; the bytes to compare with are made by encoding right after decoding
   * @param bytes kept, not copied; must not be modified any more
   */
  public Frame(String codec, boolean orderUnstable, boolean identityOrdered, byte[] bytes) {
    this(codec, orderUnstable, identityOrdered, bytes, PLAIN, bytes.length);
  }

  private Frame(
      String codec,
      boolean orderUnstable,
      boolean identityOrdered,
      byte[] bytes,
      int compression,
      int plainLength) {
    if (!isCodec(codec)) {
      throw new IllegalArgumentException(
          "codec \"" + codec + "\" is no transcoder id (1 to 32 of a-z 0-9 -, a letter first)");
    }
    this.codec = codec;
    this.orderUnstable = orderUnstable;
    this.identityOrdered = identityOrdered;
    this.bytes = bytes;
    this.compression = compression;
    this.plainLength = plainLength;
  }

  /**
   * The same frame with other bytes, compressed.
   *
   * @param id of the {@link Compression}
   * @param plainLength how many bytes they are without it
   * @param compressed kept, not copied
   */
  Frame compressed(int id, int plainLength, byte[] compressed) {
    return new Frame(codec, orderUnstable, identityOrdered, compressed, id, plainLength);
  }

  /** The same frame with other bytes, not compressed. */
  Frame decompressed(byte[] plain) {
    return new Frame(codec, orderUnstable, identityOrdered, plain);
  }

  /** Whether bytes that were compressed may have been so many: more than now, but not too many. */
  static boolean isPossible(int plainLength, int compressedLength) {
    return plainLength > compressedLength
        && plainLength <= (long) compressedLength * MOST_COMPRESSED;
  }

  /** Whether it is the id of a transcoder or {@link #SCALAR}. */
  static boolean isCodec(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean letter = c >= 'a' && c <= 'z';
      if (!letter && (i == 0 || !(c == '-' || (c >= '0' && c <= '9')))) {
        return false;
      }
    }
    return id.length() <= LONGEST_CODEC;
  }

  /** The id of the transcoder that reads the bytes, or {@link #SCALAR}. */
  public String codec() {
    return codec;
  }

  /**
   * The value of a {@link #SCALAR} frame that is not compressed.
   *
   * @throws TranscodingException if the bytes are those of no scalar
   */
  public Object scalar() throws TranscodingException {
    return ScalarCodec.decode(bytes);
  }

  /** Whether {@link #bytes} have to be decompressed before the codec can read them. */
  public boolean isCompressed() {
    return compression != PLAIN;
  }

  /** The id of its {@link Compression}; 0 if it is not compressed. */
  public int compression() {
    return compression;
  }

  /** How many bytes it has when it is not compressed. */
  public int plainLength() {
    return plainLength;
  }

  /** Whether other bytes do not yet mean another value. */
  public boolean orderUnstable() {
    return orderUnstable;
  }

  /** Whether the bytes depend on identity hash codes of the JVM that wrote them. */
  public boolean identityOrdered() {
    return identityOrdered;
  }

  /** As they are stored, the array itself, not a copy; must not be modified. */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * Same transcoder, same bytes, compressed in the same way. The flags, which only say how to
   * compare, do not count; for {@link #equals} they do.
   */
  public boolean hasSameContent(Frame other) {
    return compression == other.compression
        && plainLength == other.plainLength
        && codec.equals(other.codec)
        && Arrays.equals(bytes, other.bytes);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Frame that
        && orderUnstable == that.orderUnstable
        && identityOrdered == that.identityOrdered
        && hasSameContent(that);
  }

  @Override
  public int hashCode() {
    return 31 * codec.hashCode() + Arrays.hashCode(bytes);
  }

  /** Codec, size and flags; never the content. */
  @Override
  public String toString() {
    return (codec.equals(SCALAR) ? "scalar" : codec)
        + " frame of "
        + bytes.length
        + " bytes"
        + (isCompressed() ? ", " + plainLength + " when plain" : "")
        + (orderUnstable ? ", order unstable" : "")
        + (identityOrdered ? ", identity ordered" : "");
  }
}

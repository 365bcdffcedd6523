package de.javakaffee.web.msm.frame;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One encoded piece of a session: an attribute, or several that share an object. Immutable, and so
 * safe for many threads, as long as nobody writes into its array, which is never copied.
 */
public final class Frame {
  /** The codec of frames that hold one scalar value, written without any transcoder. */
  public static final String SCALAR = "";

  private static final Pattern CODEC = Pattern.compile("([a-z][a-z0-9-]{0,31})?");

  private final String codec;
  private final boolean orderUnstable;
  private final boolean identityOrdered;
  private final byte[] bytes;

  /**
   * @param codec id of the transcoder that wrote the bytes, or {@link #SCALAR}
   * @param orderUnstable an equal value may encode to other bytes, since a container in it has no
   *     order of its own; a difference needs a second opinion before it counts as a change
   * @param identityOrdered a container in it is ordered by identity hash codes, which are new in
   *     every JVM; the bytes to compare with are made by encoding right after decoding
   * @param bytes kept, not copied; must not be modified any more
   */
  public Frame(String codec, boolean orderUnstable, boolean identityOrdered, byte[] bytes) {
    if (!isCodec(codec)) {
      throw new IllegalArgumentException(
          "codec \"" + codec + "\" is no transcoder id (1 to 32 of a-z 0-9 -, a letter first)");
    }
    this.codec = codec;
    this.orderUnstable = orderUnstable;
    this.identityOrdered = identityOrdered;
    this.bytes = Objects.requireNonNull(bytes, "bytes");
  }

  /** Whether it is the id of a transcoder or {@link #SCALAR}. */
  static boolean isCodec(String id) {
    return CODEC.matcher(id).matches();
  }

  /** The id of the transcoder that reads the bytes, or {@link #SCALAR}. */
  public String codec() {
    return codec;
  }

  /**
   * The value of a {@link #SCALAR} frame.
   *
   * @throws TranscodingException if the bytes are those of no scalar
   */
  public Object scalar() throws TranscodingException {
    return ScalarCodec.decode(bytes);
  }

  /** Whether other bytes do not yet mean another value. */
  public boolean orderUnstable() {
    return orderUnstable;
  }

  /** Whether the bytes depend on identity hash codes of the JVM that wrote them. */
  public boolean identityOrdered() {
    return identityOrdered;
  }

  /** The array itself, not a copy; must not be modified. */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * Same transcoder, same bytes. The flags, which only say how to compare, do not count; for {@link
   * #equals} they do.
   */
  public boolean hasSameContent(Frame other) {
    return codec.equals(other.codec) && Arrays.equals(bytes, other.bytes);
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
        + (orderUnstable ? ", order unstable" : "")
        + (identityOrdered ? ", identity ordered" : "");
  }
}

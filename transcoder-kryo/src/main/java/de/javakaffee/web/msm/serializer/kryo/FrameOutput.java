package de.javakaffee.web.msm.serializer.kryo;

import com.esotericsoftware.kryo.kryo5.io.KryoBufferOverflowException;
import com.esotericsoftware.kryo.kryo5.io.Output;
import de.javakaffee.web.msm.transcoder.Limits;
import org.jspecify.annotations.Nullable;

/** Kryo's output with a limit, and with strings that are written once per frame. For one thread. */
final class FrameOutput extends Output {
  private static final int INITIAL_BYTES = 4096;
  private static final int MAX_KEPT_BYTES = 1 << 20;
  static final int MAX_TEXT_LENGTH = 1 << 28;

  private final WrittenTexts texts = new WrittenTexts();
  private final Limits limits;

  FrameOutput(Limits limits) {
    super(INITIAL_BYTES, capacityFor(limits.bytes()));
    this.limits = limits;
  }

  private static int capacityFor(long bytes) {
    return (int) Math.min(Math.max(bytes, INITIAL_BYTES), Integer.MAX_VALUE - 8);
  }

  /** Writes how many elements of a container follow. */
  void elements(int count) {
    if (count > limits.arrayLength()) {
      throw new RefusedException(
          "container of " + count + " elements exceeds the limit " + limits.arrayLength());
    }
    writeVarInt(count, true);
  }

  /**
   * Writes a string or null. Any string is restored exactly, lone surrogates included.
   *
   * <p>Layout: 0 is null. An odd number {@code 2n+1} is the nth string of this frame again. An even
   * number {@code 2+4n} is a new string of n characters below 256, one byte each; {@code 4+4n} is a
   * new string of n characters, each as a number. New strings of two or more characters are
   * numbered from 0.
   */
  void text(@Nullable String value) {
    if (value == null) {
      writeVarInt(0, true);
      return;
    }
    int length = value.length();
    if (length > 1) {
      int known = texts.numberOf(value);
      if (known >= 0) {
        writeVarInt(known * 2 + 1, true);
        return;
      }
    }
    unnumbered(value, length);
  }

  /**
   * Writes a string that is never told by its number alone: for what is made of a copy of it, which
   * would let a few bytes stand for any amount of memory.
   */
  void textInFull(String value) {
    unnumbered(value, value.length());
  }

  private void unnumbered(String value, int length) {
    if (length >= MAX_TEXT_LENGTH) {
      throw new RefusedException("a string of " + length + " characters is too long");
    }
    if (!narrow(value, length)) {
      wide(value, length);
    }
  }

  private boolean narrow(String value, int length) {
    int start = position;
    writeVarInt(4 * length + 2, true);
    require(length);
    byte[] bytes = buffer;
    int at = position;
    for (int i = 0; i < length; i++) {
      char c = value.charAt(i);
      if (c > 0xFF) {
        position = start;
        return false;
      }
      bytes[at + i] = (byte) c;
    }
    position = at + length;
    return true;
  }

  private void wide(String value, int length) {
    writeVarInt(4 * length + 4, true);
    for (int i = 0; i < length; i++) {
      writeVarInt(value.charAt(i), true);
    }
  }

  @Override
  protected boolean require(int required) {
    try {
      return super.require(required);
    } catch (KryoBufferOverflowException e) {
      throw tooMany();
    }
  }

  /** What was written, as an array of its own. */
  byte[] result() {
    if (position > limits.bytes()) {
      throw tooMany();
    }
    return toBytes();
  }

  private RefusedException tooMany() {
    return new RefusedException("more than " + limits.bytes() + " bytes, the limit of one call");
  }

  /** Makes ready for the next frame. */
  void clear() {
    texts.clear();
    if (buffer.length > MAX_KEPT_BYTES) {
      setBuffer(new byte[INITIAL_BYTES], maxCapacity);
    }
    reset();
  }
}

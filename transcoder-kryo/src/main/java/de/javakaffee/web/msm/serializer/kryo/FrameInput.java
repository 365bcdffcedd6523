package de.javakaffee.web.msm.serializer.kryo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.esotericsoftware.kryo.kryo5.io.Input;
import de.javakaffee.web.msm.transcoder.Limits;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Kryo's input over bytes that nobody vouches for: no length is believed that the bytes left cannot
 * hold. For one thread.
 */
final class FrameInput extends Input {
  private static final byte[] NOTHING = {};
  private static final int MAX_KEPT_TEXTS = 1 << 14;

  private final Limits limits;
  private @Nullable String[] texts = new String[256];
  private int textCount;
  private long elementsLeft;

  FrameInput(Limits limits) {
    this.limits = limits;
  }

  void open(byte[] bytes) {
    setBuffer(bytes);
    elementsLeft = bytes.length;
  }

  /** Reads what {@link FrameOutput#text} wrote. */
  @Nullable String text() {
    int header = readVarInt(true);
    if (header > 0 && (header & 1) == 0) {
      String text = unnumbered(header);
      if (text.length() > 1) {
        add(text);
      }
      return text;
    }
    if (header == 0) {
      return null;
    }
    int number = header >>> 1;
    if (number >= textCount) {
      throw RefusedException.damaged("refers to string " + number + " of " + textCount);
    }
    return texts[number];
  }

  /** Reads what {@link FrameOutput#textInFull} wrote. */
  String textInFull() {
    int header = readVarInt(true);
    if (header <= 0 || (header & 1) != 0) {
      throw RefusedException.damaged("a string is told by its number");
    }
    return unnumbered(header);
  }

  private String unnumbered(int header) {
    int length = (header - 2) >> 2;
    return (header & 2) != 0 ? narrow(length) : wide(length);
  }

  /** Reads a string that is not null. */
  String word() {
    String text = text();
    if (text == null) {
      throw RefusedException.damaged("a string is missing");
    }
    return text;
  }

  private String narrow(int length) {
    requireLeft(length);
    String text = new String(buffer, position, length, ISO_8859_1);
    position += length;
    return text;
  }

  private String wide(int length) {
    requireLeft(length);
    char[] characters = new char[length];
    for (int i = 0; i < length; i++) {
      characters[i] = (char) readVarInt(true);
    }
    return new String(characters);
  }

  private void add(String text) {
    if (textCount == texts.length) {
      texts = Arrays.copyOf(texts, 2 * textCount);
    }
    texts[textCount++] = text;
  }

  /** A number that may not be negative. */
  int natural() {
    int number = readVarInt(true);
    if (number < 0) {
      throw RefusedException.damaged("negative length");
    }
    return number;
  }

  /**
   * Reads how many elements follow, each of which takes at least one byte of its own; so all of a
   * frame together cannot have more than the frame has bytes.
   */
  int elements() {
    int count = natural();
    if (count > limits.arrayLength()) {
      throw new RefusedException(
          "container of " + count + " elements exceeds the limit " + limits.arrayLength());
    }
    elementsLeft -= count;
    if (elementsLeft < 0) {
      throw RefusedException.damaged("container of " + count + " elements in too few bytes");
    }
    return count;
  }

  private void requireLeft(long bytes) {
    if (bytes < 0 || bytes > limit - position) {
      throw RefusedException.damaged("ends too early");
    }
  }

  @Override
  protected int require(int required) {
    requireLeft(required);
    return limit - position;
  }

  // The methods of Kryo that allocate by a length in the bytes, for custom serializers.

  @Override
  public byte[] readBytes(int length) {
    requireLeft(length);
    return super.readBytes(length);
  }

  @Override
  public int[] readInts(int length) {
    requireLeft(4L * length);
    return super.readInts(length);
  }

  @Override
  public int[] readInts(int length, boolean optimizePositive) {
    requireLeft(length);
    return super.readInts(length, optimizePositive);
  }

  @Override
  public long[] readLongs(int length) {
    requireLeft(8L * length);
    return super.readLongs(length);
  }

  @Override
  public long[] readLongs(int length, boolean optimizePositive) {
    requireLeft(length);
    return super.readLongs(length, optimizePositive);
  }

  @Override
  public float[] readFloats(int length) {
    requireLeft(4L * length);
    return super.readFloats(length);
  }

  @Override
  public double[] readDoubles(int length) {
    requireLeft(8L * length);
    return super.readDoubles(length);
  }

  @Override
  public short[] readShorts(int length) {
    requireLeft(2L * length);
    return super.readShorts(length);
  }

  @Override
  public char[] readChars(int length) {
    requireLeft(2L * length);
    return super.readChars(length);
  }

  @Override
  public boolean[] readBooleans(int length) {
    requireLeft(length);
    return super.readBooleans(length);
  }

  /** Strings of Kryo, in custom serializers: their length counts before their characters do. */
  @Override
  public @Nullable String readString() {
    checkTextLength();
    return super.readString();
  }

  @Override
  public @Nullable StringBuilder readStringBuilder() {
    checkTextLength();
    return super.readStringBuilder();
  }

  private void checkTextLength() {
    int start = position;
    if (readVarIntFlag()) {
      int length = readVarIntFlag(true);
      requireLeft(length - 1L);
    }
    position = start;
  }

  /** Lets go of the bytes and of all strings. */
  void clear() {
    setBuffer(NOTHING);
    if (texts.length > MAX_KEPT_TEXTS) {
      texts = new String[256];
    } else {
      Arrays.fill(texts, 0, textCount, null);
    }
    textCount = 0;
  }
}

package de.javakaffee.web.msm.frame;

import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which frames are stored compressed, and how they become plain again. Immutable, safe for use by
 * many threads.
 */
public final class FrameCompression {
  /** One part in so many has to be saved, or decompressing costs more than the bytes do. */
  private static final int LEAST_SAVED = 8;

  /** Bytes of a plain frame, for which memory is allocated before they are looked at. */
  private static final long MOST_BYTES = Limits.standard().bytes();

  private static final FrameCompression NONE =
      new FrameCompression(Optional.empty(), Integer.MAX_VALUE, List.of());

  private final Optional<Compression> writer;
  private final int threshold;
  private final Map<Integer, Compression> readers = new HashMap<>();

  /**
   * @param writer compresses; empty: nothing does
   * @param threshold bytes of content that a frame needs at least to be compressed
   * @param readers decompress what was stored, the writer among them if there is one
   */
  public FrameCompression(Optional<Compression> writer, int threshold, List<Compression> readers) {
    this.writer = writer;
    this.threshold = threshold;
    readers.forEach(reader -> this.readers.put(reader.id(), reader));
  }

  /** Stores all frames plain, and reads no others. */
  public static FrameCompression none() {
    return NONE;
  }

  /** The plain frame as it is to be stored: itself, unless compressing it is worth while. */
  public Frame compressed(Frame plain) {
    byte[] content = plain.bytes();
    if (writer.isEmpty() || content.length < threshold || content.length > MOST_BYTES) {
      return plain;
    }
    byte[] shorter = writer.get().compress(content);
    boolean worthWhile =
        shorter.length <= content.length - Math.max(1, content.length / LEAST_SAVED)
            && Frame.isPossible(content.length, shorter.length);
    return worthWhile ? plain.compressed(writer.get().id(), content.length, shorter) : plain;
  }

  /**
   * The frame with the bytes that its codec wrote.
   *
   * @throws TranscodingException if nobody here decompresses it, or if it is damaged
   */
  public Frame plain(Frame stored) throws TranscodingException {
    if (!stored.isCompressed()) {
      return stored;
    }
    if (stored.plainLength() > MOST_BYTES) {
      throw new TranscodingException(
          "is compressed from " + stored.plainLength() + " bytes, the limit is " + MOST_BYTES);
    }
    Compression reader = readers.get(stored.compression());
    if (reader == null) {
      throw new TranscodingException(
          "is compressed in a way that is not installed (" + stored.compression() + ")");
    }
    return stored.decompressed(reader.decompress(stored.bytes(), stored.plainLength()));
  }
}

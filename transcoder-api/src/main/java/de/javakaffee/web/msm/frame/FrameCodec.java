package de.javakaffee.web.msm.frame;

import de.javakaffee.web.msm.frame.walk.ObjectWalker;
import de.javakaffee.web.msm.frame.walk.Walk;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ConcurrentModificationException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * How one web application turns attributes into frames and back: scalars by the api itself, all
 * else by the transcoder configured; every frame is read by the transcoder that wrote it. Safe for
 * use by many threads.
 */
public final class FrameCodec {
  private final String codecId;
  private final Transcoder writer;
  private final Function<String, Optional<Transcoder>> readers;
  private final ValueKinds kinds;
  private final ObjectWalker walker;

  /**
   * @param codecId id of the transcoder that writes
   * @param writer the transcoder with that id
   * @param readers transcoders by id, for frames that another one wrote; empty if not installed
   * @param kinds tells listeners and container objects among the values
   */
  public FrameCodec(
      String codecId,
      Transcoder writer,
      Function<String, Optional<Transcoder>> readers,
      ValueKinds kinds) {
    this.codecId = codecId;
    this.writer = writer;
    this.readers = readers;
    this.kinds = kinds;
    this.walker = new ObjectWalker(kinds::container);
  }

  String codecId() {
    return codecId;
  }

  ValueKinds kinds() {
    return kinds;
  }

  /** Which of the values share objects. Throws what iterating a container under change throws. */
  Walk walk(SortedMap<String, Object> values) {
    return walker.walk(values);
  }

  /**
   * Encodes values that belong together.
   *
   * @throws ConcurrentModificationException if a value was changed meanwhile: to be tried again
   */
  byte[] encode(SortedMap<String, Object> values) throws TranscodingException {
    try {
      return writer.encode(values);
    } catch (ConcurrentModificationException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      throw new TranscodingException("cannot be encoded: " + e.getClass().getName(), e);
    }
  }

  /** Decodes a frame that a transcoder wrote. */
  Map<String, Object> decode(Frame frame) throws TranscodingException {
    Transcoder reader =
        frame.codec().equals(codecId) ? writer : readers.apply(frame.codec()).orElse(null);
    if (reader == null) {
      throw new TranscodingException(
          "was written by transcoder \"" + frame.codec() + "\", which is not installed");
    }
    try {
      return reader.decode(frame.bytes());
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      throw new TranscodingException("cannot be decoded: " + e.getClass().getName(), e);
    }
  }
}

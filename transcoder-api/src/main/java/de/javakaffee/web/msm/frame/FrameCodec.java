package de.javakaffee.web.msm.frame;

import de.javakaffee.web.msm.frame.walk.ObjectWalker;
import de.javakaffee.web.msm.frame.walk.Walk;
import de.javakaffee.web.msm.transcoder.Capability;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.Serializable;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How one web application turns attributes into frames and back: scalars by the api itself, all
 * else by the transcoder configured; every frame is read by the transcoder that wrote it. Safe for
 * use by many threads.
 */
public final class FrameCodec {
  /** So often is tried what another thread may disturb. */
  private static final int ATTEMPTS = 3;

  /** Causes may run in a circle. */
  private static final int LONGEST_CHAIN = 50;

  private final String codecId;
  private final Transcoder writer;
  private final Function<String, Optional<Transcoder>> readers;
  private final ValueKinds kinds;
  private final FrameCompression compression;
  private final ObjectWalker walker;

  /**
   * @param codecId id of the transcoder that writes
   * @param writer the transcoder with that id
   * @param readers transcoders by id, for frames that another one wrote; empty if not installed
   * @param kinds tells listeners and container objects among the values
   * @param compression of the frames that are stored
   */
  public FrameCodec(
      String codecId,
      Transcoder writer,
      Function<String, Optional<Transcoder>> readers,
      ValueKinds kinds,
      FrameCompression compression) {
    this.codecId = codecId;
    this.writer = writer;
    this.readers = readers;
    this.kinds = kinds;
    this.compression = compression;
    this.walker = new ObjectWalker(kinds::container, carriedBy(writer));
  }

  /** What cannot be carried is not looked into: a stray reference may lead to the whole heap. */
  private static Predicate<Class<?>> carriedBy(Transcoder writer) {
    return writer.capabilities().contains(Capability.NOT_SERIALIZABLE)
        ? type -> true
        : Serializable.class::isAssignableFrom;
  }

  String codecId() {
    return codecId;
  }

  ValueKinds kinds() {
    return kinds;
  }

  /**
   * Which of the values share objects.
   *
   * @throws ConcurrentModificationException if a value was changed each time it was tried
   * @throws TranscodingException if a value cannot be looked through
   */
  Walk walk(SortedMap<String, Object> values) throws TranscodingException {
    return settled("cannot be examined", () -> walker.walk(values));
  }

  /**
   * Encodes values that belong together.
   *
   * @throws ConcurrentModificationException if a value was changed each time it was tried
   */
  byte[] encode(SortedMap<String, Object> values) throws TranscodingException {
    return settled("cannot be encoded", () -> writer.encode(values));
  }

  @FunctionalInterface
  private interface Attempt<T> {
    T make() throws TranscodingException;
  }

  /** Another request may be changing what is read here, which shows in all kinds of exceptions. */
  private static <T> T settled(String problem, Attempt<T> attempt) throws TranscodingException {
    for (int tries = 1; ; tries++) {
      try {
        return Objects.requireNonNull(attempt.make(), "nothing is returned");
      } catch (TranscodingException | RuntimeException e) {
        if (!isAccidental(e) || tries == ATTEMPTS) {
          if (isCausedByChange(e)) {
            throw new ConcurrentModificationException(e);
          }
          throw asRefusal(problem, e);
        }
      } catch (StackOverflowError | LinkageError e) {
        throw asRefusal(problem, e);
      }
    }
  }

  /** False for a refusal that the transcoder meant. */
  private static boolean isAccidental(Exception failure) {
    return failure instanceof RuntimeException
        || failure.getCause() instanceof RuntimeException
        || isCausedByChange(failure);
  }

  private static boolean isCausedByChange(Exception failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < LONGEST_CHAIN; depth++) {
      if (cause instanceof ConcurrentModificationException) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static TranscodingException asRefusal(String problem, Throwable failure) {
    return failure instanceof TranscodingException refusal
        ? refusal
        : new TranscodingException(problem + ": " + failure.getClass().getName(), failure);
  }

  FrameCompression compression() {
    return compression;
  }

  /** The values in a plain frame that a transcoder wrote, by name; none is null. */
  Map<String, Object> decode(Frame frame) throws TranscodingException {
    try {
      Map<String, Object> values = new HashMap<>();
      for (Map.Entry<?, ?> entry : reader(frame.codec()).decode(frame.bytes()).entrySet()) {
        if (entry.getKey() instanceof String name && entry.getValue() != null) {
          values.put(name, entry.getValue());
        }
      }
      return values;
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      throw asRefusal("cannot be decoded", e);
    }
  }

  private Transcoder reader(String id) throws TranscodingException {
    if (id.equals(codecId)) {
      return writer;
    }
    return readers
        .apply(id)
        .orElseThrow(
            () ->
                new TranscodingException(
                    "was written by transcoder \"" + id + "\", which is not installed"));
  }
}

package de.javakaffee.web.msm.objectstream;

import de.javakaffee.web.msm.transcoder.ContentVisitor;
import de.javakaffee.web.msm.transcoder.Limits;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Shows a person what a stream of Java serialization holds: named attributes, or one object after
 * the other. Loads no class, and needs no stack. For one thread and one stream.
 *
 * <p>As {@link StreamCheck} does, it takes every class at its word that its data begin with its
 * fields, and where the bytes then make no sense tries again without the fields of the class it
 * stumbled over; if that does not help either, it shows the way that led furthest.
 */
public final class StreamInspection {
  private static final int ATTEMPTS = 16;

  private StreamInspection() {}

  /** Number of attributes, then name and value of each: what the Java transcoder writes. */
  public static void attributes(byte[] bytes, Limits limits, ContentVisitor visitor)
      throws IOException {
    require(bytes, limits);
    Contents contents =
        (walk, to) -> {
          walk.header();
          int count = walk.count();
          for (int i = 0; i < count; i++) {
            to.name(walk.string());
            value(walk);
          }
        };
    told(bytes, limits, visitor, contents);
  }

  /**
   * All objects of a stream, each under the name given.
   *
   * @param named by their index
   */
  public static void objects(
      byte[] bytes, Limits limits, ContentVisitor visitor, IntFunction<String> named)
      throws IOException {
    require(bytes, limits);
    Contents contents =
        (walk, to) -> {
          walk.header();
          for (int i = 0; !walk.isAtEnd(); i++) {
            to.name(named.apply(i));
            value(walk);
          }
        };
    told(bytes, limits, visitor, contents);
  }

  /** What stands in a stream. */
  @FunctionalInterface
  interface Contents {
    void walk(StreamWalk walk, ContentVisitor visitor) throws IOException;
  }

  static void require(byte[] bytes, Limits limits) throws RefusedException {
    if (bytes.length > limits.bytes()) {
      throw new RefusedException(bytes.length + " bytes exceed the limit " + limits.bytes());
    }
  }

  private static void told(byte[] bytes, Limits limits, ContentVisitor visitor, Contents contents)
      throws IOException {
    Set<String> withoutFields = assumptions(bytes, limits, contents);
    FoldedValues folded = new FoldedValues(visitor);
    StreamWalk walk =
        new StreamWalk(bytes, limits, folded, number -> String.valueOf(number + 1), withoutFields);
    try {
      contents.walk(walk, folded);
      if (!walk.isAtEnd()) {
        throw new DamagedException(
            "damaged at byte " + walk.position() + " of " + bytes.length + ": more than it claims");
      }
    } finally {
      folded.flush();
    }
  }

  /** The classes whose fields are not where they should be. */
  static Set<String> assumptions(byte[] bytes, Limits limits, Contents contents) {
    Set<String> withoutFields = new HashSet<>();
    Set<String> best = Set.of();
    int furthest = -1;
    while (true) {
      StreamWalk attempt =
          new StreamWalk(
              bytes, limits, SilentVisitor.INSTANCE, number -> "", Set.copyOf(withoutFields));
      String suspect = null;
      try {
        contents.walk(attempt, SilentVisitor.INSTANCE);
      } catch (IOException e) {
        suspect = attempt.likelyWithoutFields();
      }
      if (attempt.position() > furthest) {
        furthest = attempt.position();
        best = Set.copyOf(withoutFields);
      }
      if (suspect == null || withoutFields.size() == ATTEMPTS || !withoutFields.add(suspect)) {
        return best;
      }
    }
  }

  private static void value(StreamWalk walk) throws IOException {
    walk.value();
    while (walk.resume() != StreamWalk.DONE) {
      throw new DamagedException("damaged: a stand-in for what is not beside the stream");
    }
  }
}

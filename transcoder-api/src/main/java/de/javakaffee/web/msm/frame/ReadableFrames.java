package de.javakaffee.web.msm.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * As much of {@link EncodedAttributes} as damaged or cut off bytes still hold, for people to look
 * at; nothing that a session is made of. Immutable.
 *
 * @param frames in their order, with the byte at which the content of each begins
 * @param directory the attributes, by name
 * @param damage what is wrong, and at which byte; empty if nothing is
 */
public record ReadableFrames(
    List<Placed> frames, Map<String, AttributeEntry> directory, Optional<String> damage) {

  /**
   * A frame and where it is.
   *
   * @param start of its content, counted from where the frames start
   * @param missing bytes of its content that are not there
   */
  public record Placed(Frame frame, int start, int missing) {}

  /** Reads up to what is wrong. */
  public static ReadableFrames of(byte[] bytes, int offset, int length) {
    List<Placed> frames = new ArrayList<>();
    Map<String, AttributeEntry> directory = new LinkedHashMap<>();
    ByteReader in = new ByteReader(bytes, offset, length);
    Optional<String> damage = Optional.empty();
    try {
      FramesFormat.readUpTo(in, frames, directory);
      EncodedAttributes.parse(bytes, offset, length);
    } catch (MalformedFramesException e) {
      damage = Optional.of(String.valueOf(e.getMessage()));
    }
    return new ReadableFrames(List.copyOf(frames), directory, damage);
  }
}

package de.javakaffee.web.msm.serializer.protobuf;

import de.javakaffee.web.msm.objectmodel.Pool;
import de.javakaffee.web.msm.objectmodel.RoomyStack;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.transcoder.Capability;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Encodes attributes as {@code session.proto} says. Safe for use by many threads.
 *
 * <p>Methods of the application (hash codes, hooks) may still need more stack than a request's
 * thread has; then all is done once more on a {@link RoomyStack}.
 */
public final class ProtobufTranscoder implements Transcoder {
  private static final Set<Capability> CAPABILITIES =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(Capability.NOT_SERIALIZABLE)));

  private final JavaTypes types;
  private final Limits limits;
  private final Pool<FrameWriter> writers;

  public ProtobufTranscoder(TranscoderConfiguration configuration) {
    types = new JavaTypes(new PermittedClasses(configuration));
    limits = configuration.limits();
    writers = new Pool<>(() -> new FrameWriter(types, limits, false));
  }

  /**
   * {@inheritDoc}
   *
   * @throws java.util.ConcurrentModificationException if a collection was modified meanwhile; the
   *     caller may try again
   */
  @Override
  public byte[] encode(Map<String, Object> attributes) throws TranscodingException {
    return RoomyStack.ifNeeded(() -> written(attributes));
  }

  private byte[] written(Map<String, Object> attributes) throws TranscodingException {
    FrameWriter writer = writers.take();
    byte[] frame = writer.write(attributes);
    if (frame != null) {
      writers.giveBack(writer);
      return frame;
    }
    frame = new FrameWriter(types, limits, true).write(attributes);
    if (frame == null) {
      throw new IllegalStateException("a knot that was not foreseen");
    }
    return frame;
  }

  @Override
  public Map<String, Object> decode(byte[] bytes) throws TranscodingException {
    return RoomyStack.ifNeeded(() -> new FrameReader(types, limits, bytes).read());
  }

  /** All that Java serialization carries, and wider fields. */
  @Override
  public Set<Capability> capabilities() {
    return CAPABILITIES;
  }
}

package de.javakaffee.web.msm.serializer.java;

import de.javakaffee.web.msm.objectmodel.Pool;
import de.javakaffee.web.msm.objectmodel.RoomyStack;
import de.javakaffee.web.msm.objectstream.BoundedBytes;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.objectstream.ReadingGuard;
import de.javakaffee.web.msm.objectstream.StreamCheck;
import de.javakaffee.web.msm.transcoder.Capability;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Encodes attributes with Java serialization. Safe for use by many threads.
 *
 * <p>Writing: {@link Encoding} writes the values and has {@link StreamCheck} look over the result.
 * Reading: {@link Decoding} has the bytes checked as a whole, without making an object, and then
 * reads them under a {@link ReadingGuard}. What is nested too deeply for the stack of the calling
 * thread is done on a {@link RoomyStack}.
 */
public final class JavaSerializationTranscoder implements Transcoder {
  private static final Set<Capability> CAPABILITIES =
      Set.copyOf(
          EnumSet.complementOf(EnumSet.of(Capability.NOT_SERIALIZABLE, Capability.WIDENED_FIELDS)));

  private final PermittedClasses classes;
  private final Limits limits;

  /** Grown once, to be written into again. */
  private final Pool<BoundedBytes> buffers;

  public JavaSerializationTranscoder(TranscoderConfiguration configuration) {
    classes = new PermittedClasses(configuration);
    limits = configuration.limits();
    buffers = new Pool<>(() -> new BoundedBytes(limits.bytes()));
  }

  /**
   * {@inheritDoc}
   *
   * @throws java.util.ConcurrentModificationException if a collection was modified meanwhile; the
   *     caller may try again
   */
  @Override
  public byte[] encode(Map<String, Object> attributes) throws TranscodingException {
    return RoomyStack.ifNeeded(() -> new Encoding(classes, limits, buffers).encode(attributes));
  }

  @Override
  public Map<String, Object> decode(byte[] bytes) throws TranscodingException {
    return RoomyStack.ifNeeded(() -> new Decoding(classes, limits).decode(bytes));
  }

  /**
   * All but two: what is not {@link java.io.Serializable} is refused, and Java serialization reads
   * no int into a long.
   */
  @Override
  public Set<Capability> capabilities() {
    return CAPABILITIES;
  }
}

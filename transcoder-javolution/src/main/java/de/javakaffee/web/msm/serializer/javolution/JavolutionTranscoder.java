package de.javakaffee.web.msm.serializer.javolution;

import de.javakaffee.web.msm.objectmodel.RoomyStack;
import de.javakaffee.web.msm.objectstream.FailureReason;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.transcoder.Capability;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ConcurrentModificationException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Encodes attributes as XML, with a {@link SessionWriter}, and decodes them with a {@link
 * SessionReader}. Safe for many threads; holds the web application's classes as long as it lives
 * itself. What is nested deeply is done on a {@link RoomyStack}.
 */
final class JavolutionTranscoder implements Transcoder {
  /** Hardly any session has more levels, and any stack has room for them. */
  private static final int SHALLOW = 100;

  private final Carriers carriers = new Carriers();
  private final PermittedClasses classes;
  private final Limits limits;
  private final Pool<XmlOutput> outputs = new Pool<>(XmlOutput::new);
  private final Pool<XmlInput> inputs = new Pool<>(XmlInput::new);

  JavolutionTranscoder(TranscoderConfiguration configuration) {
    classes = new PermittedClasses(configuration);
    limits = configuration.limits();
  }

  /** All of them. */
  @Override
  public Set<Capability> capabilities() {
    return EnumSet.allOf(Capability.class);
  }

  /**
   * {@inheritDoc}
   *
   * @throws ConcurrentModificationException if an object was modified meanwhile; the caller may try
   *     again
   */
  @Override
  public byte[] encode(Map<String, Object> attributes) throws TranscodingException {
    try {
      return encode(attributes, Math.min(SHALLOW, limits.depth()));
    } catch (TooDeep e) {
      return RoomyStack.always(() -> encode(attributes, limits.depth()));
    }
  }

  private byte[] encode(Map<String, Object> attributes, int deepest) throws TranscodingException {
    XmlOutput xml = outputs.take();
    SessionWriter writer = new SessionWriter(carriers, classes, limits, xml, deepest);
    byte[] bytes;
    try {
      bytes = writer.write(attributes);
    } catch (ConcurrentModificationException | OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      // Methods of the application run here and may throw anything at all.
      requireRoom(e, deepest);
      throw new TranscodingException(
          e instanceof Refusal refusal ? refusal.getMessage() : FailureReason.ofWriting(e),
          writer.attribute(),
          writer.trail().path(),
          e);
    }
    outputs.giveBack(xml);
    return bytes;
  }

  @Override
  public Map<String, Object> decode(byte[] bytes) throws TranscodingException {
    try {
      return decode(bytes, Math.min(SHALLOW, limits.depth()));
    } catch (TooDeep e) {
      return RoomyStack.always(() -> decode(bytes, limits.depth()));
    }
  }

  private Map<String, Object> decode(byte[] bytes, int deepest) throws TranscodingException {
    XmlInput xml = inputs.take();
    SessionReader reader = new SessionReader(carriers, classes, limits, xml, bytes.length, deepest);
    Map<String, Object> attributes;
    Silence silence = Silence.begin();
    try {
      attributes = reader.read(bytes);
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      requireRoom(e, deepest);
      throw new TranscodingException(
          e instanceof Refusal refusal ? refusal.getMessage() : FailureReason.ofReading(e),
          reader.attribute(),
          null,
          e);
    } finally {
      silence.end();
    }
    if (bytes.length <= XmlInput.LONGEST_KEPT) {
      inputs.giveBack(xml);
    }
    return attributes;
  }

  /** Throws {@link TooDeep} if the call is to be made again with more stack. */
  private void requireRoom(Throwable failure, int deepest) {
    if (deepest == SHALLOW && limits.depth() > SHALLOW) {
      for (@Nullable Throwable e = failure; e != null; e = e.getCause()) {
        if (e instanceof TooDeep || e instanceof StackOverflowError) {
          throw new TooDeep();
        }
      }
    }
  }
}

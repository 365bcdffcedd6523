package de.javakaffee.web.msm.serializer.kryo;

import de.javakaffee.web.msm.objectmodel.Pool;
import de.javakaffee.web.msm.objectstream.PermittedClasses;
import de.javakaffee.web.msm.transcoder.Capability;
import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Encodes and decodes with pooled writers and readers. Safe for many threads; holds the web
 * application's classes as long as it lives itself.
 */
final class KryoTranscoder implements Transcoder {
  private final Limits limits;
  private final Pool<FrameWriter> writers;
  private final Pool<FrameReader> readers;

  /**
   * @throws IllegalArgumentException if a customization cannot be had
   */
  KryoTranscoder(TranscoderConfiguration configuration, KryoOptions options) {
    ClassLoader loader = configuration.classLoader();
    KnownClasses classes =
        new KnownClasses(
            loader,
            new PermittedClasses(configuration),
            options,
            Customizations.of(options.customizations(), loader));
    limits = configuration.limits();
    writers = new Pool<>(() -> new FrameWriter(classes, limits));
    readers = new Pool<>(() -> new FrameReader(classes, limits));
  }

  @Override
  public Set<Capability> capabilities() {
    return EnumSet.allOf(Capability.class);
  }

  @Override
  public byte[] encode(Map<String, Object> attributes) throws TranscodingException {
    return LargeStack.ifNeeded(limits.depth(), nesting -> encode(attributes, nesting));
  }

  private byte[] encode(Map<String, Object> attributes, int nesting) throws TranscodingException {
    FrameWriter writer = writers.take();
    byte[] bytes;
    try {
      bytes = writer.frame(attributes, nesting);
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      // Methods of the application run here and may throw anything at all.
      LargeStack.rethrowIfTooSmall(e, nesting, limits.depth());
      throw failure(FailureText.ofWriting(e, limits), writer.attribute(), writer.trail(), e);
    }
    writers.giveBack(writer);
    return bytes;
  }

  @Override
  public Map<String, Object> decode(byte[] bytes) throws TranscodingException {
    return LargeStack.ifNeeded(limits.depth(), nesting -> decode(bytes, nesting));
  }

  private Map<String, Object> decode(byte[] bytes, int nesting) throws TranscodingException {
    FrameReader reader = readers.take();
    Map<String, Object> attributes;
    try {
      attributes = reader.frame(bytes, nesting);
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      LargeStack.rethrowIfTooSmall(e, nesting, limits.depth());
      throw failure(FailureText.ofReading(e, limits), reader.attribute(), reader.trail(), e);
    }
    readers.giveBack(reader);
    return attributes;
  }

  private static TranscodingException failure(
      String message, @Nullable String attribute, Trail trail, Throwable cause) {
    String path = attribute == null ? null : trail.from(attribute);
    return new TranscodingException(
        message, attribute, path, cause instanceof RefusedException ? cause.getCause() : cause);
  }
}

package de.javakaffee.web.msm.serializer.java;

import de.javakaffee.web.msm.transcoder.Limits;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscoderConfiguration;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Encodes attributes with Java serialization. Safe for use by many threads. */
public final class JavaSerializationTranscoder implements Transcoder {
  private final PermittedClasses classes;
  private final Limits limits;

  public JavaSerializationTranscoder(TranscoderConfiguration configuration) {
    classes = new PermittedClasses(configuration.classLoader(), configuration.classFilter());
    limits = configuration.limits();
  }

  @Override
  public byte[] encode(Map<String, Object> attributes) throws TranscodingException {
    String current = null;
    try {
      BoundedBytes bytes = new BoundedBytes(limits.bytes());
      AttributesWriter out = new AttributesWriter(bytes, classes);
      out.writeInt(attributes.size());
      for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
        current = attribute.getKey();
        // Unshared: a string of the value that happens to be the name's own is none after reading.
        out.writeUnshared(current);
        out.writeObject(attribute.getValue());
        out.requireNothingRefused();
      }
      out.flush();
      return bytes.toByteArray();
    } catch (IOException | RuntimeException e) {
      throw new TranscodingException("cannot be serialized: " + e.getMessage(), current, null, e);
    }
  }

  @Override
  public Map<String, Object> decode(byte[] bytes) throws TranscodingException {
    @Nullable String current = null;
    try {
      ReadingGuard guard = new ReadingGuard(limits, bytes.length);
      AttributesReader in = new AttributesReader(new ByteArrayInputStream(bytes), classes, guard);
      int count = in.readInt();
      Map<String, Object> attributes = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        current = (String) in.readUnshared();
        attributes.put(current, in.readObject());
      }
      return attributes;
    } catch (IOException | ClassNotFoundException | RuntimeException e) {
      throw new TranscodingException("cannot be read: " + e.getMessage(), current, null, e);
    }
  }
}

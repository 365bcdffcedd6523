package de.javakaffee.web.msm.benchmarks.subjects;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@link ObjectOutputStream} and {@link ObjectInputStream} with nothing around them: no class
 * filter, no limits, no check of the bytes. Stateless.
 */
final class JdkSerialization implements Transcoder {

  @Override
  public byte[] encode(Map<String, Object> attributes) throws TranscodingException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(new LinkedHashMap<>(attributes));
    } catch (IOException e) {
      throw new TranscodingException("cannot be serialized", e);
    }
    return bytes.toByteArray();
  }

  @Override
  @SuppressWarnings({"unchecked", "BanSerializableRead"}) // what encode wrote, in this JVM
  public Map<String, Object> decode(byte[] bytes) throws TranscodingException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return (Map<String, Object>) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new TranscodingException("cannot be deserialized", e);
    }
  }
}

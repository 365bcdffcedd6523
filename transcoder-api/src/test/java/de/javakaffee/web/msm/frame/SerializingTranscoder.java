package de.javakaffee.web.msm.frame;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A stranger's transcoder: plain Java serialization, one stream per call. It counts its calls, and
 * a test may put something before each of them. Safe for use by many threads.
 */
class SerializingTranscoder implements Transcoder {
  /** What happens before a call; may throw. */
  interface Before {
    void call(Map<String, Object> attributes) throws TranscodingException;
  }

  /** The names of each call, in order. */
  final List<String> encoded = new CopyOnWriteArrayList<>();

  /** The names that each call returned, in order. */
  final List<String> decoded = new CopyOnWriteArrayList<>();

  volatile Before beforeEncode = attributes -> {};

  /** Whether exceptions tell which attribute was not to be encoded. */
  volatile boolean namesCulprit;

  private final int seal;

  /**
   * @param seal the first byte of all it writes; anything else is not read
   */
  SerializingTranscoder(int seal) {
    this.seal = seal;
  }

  @Override
  public byte[] encode(Map<String, Object> attributes) throws TranscodingException {
    encoded.add(String.join("+", attributes.keySet()));
    beforeEncode.call(attributes);
    String current = "";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(seal);
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeInt(attributes.size());
      for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
        current = attribute.getKey();
        out.writeUTF(current);
        out.writeObject(attribute.getValue());
      }
    } catch (IOException e) {
      throw new TranscodingException(
          "cannot be serialized: " + e, namesCulprit ? current : null, null, e);
    }
    return bytes.toByteArray();
  }

  @Override
  public Map<String, Object> decode(byte[] bytes) throws TranscodingException {
    Map<String, Object> attributes = new LinkedHashMap<>();
    if (bytes.length == 0 || bytes[0] != seal) {
      throw new TranscodingException("is not of this transcoder");
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1))) {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        attributes.put(in.readUTF(), in.readObject());
      }
    } catch (IOException | ClassNotFoundException e) {
      throw new TranscodingException("cannot be read: " + e, e);
    }
    decoded.add(String.join("+", attributes.keySet()));
    return attributes;
  }

  void forgetCalls() {
    encoded.clear();
    decoded.clear();
  }

  /** All names that were in any call of encode. */
  Set<String> namesEncoded() {
    Set<String> names = new HashSet<>();
    encoded.forEach(call -> names.addAll(List.of(call.split("\\+"))));
    return names;
  }
}

package de.javakaffee.web.msm.transcoder;

import java.util.Map;
import java.util.Set;

/**
 * Turns session attributes into bytes and back. Implementations are safe for use by many threads.
 *
 * <p>The caller decides which attributes go into one call: those that share an object come
 * together, the others one by one; strings, numbers and other scalars never reach a transcoder as a
 * top-level attribute. Identity and cycles <em>within</em> one call are the transcoder's to keep.
 *
 * <pre>{@code
 * final class JsonTranscoder implements Transcoder {
 *   public byte[] encode(Map<String, Object> attributes) throws TranscodingException {
 *     try {
 *       return mapper.writeValueAsBytes(attributes);
 *     } catch (JsonProcessingException e) {
 *       throw new TranscodingException("cannot be written as JSON", e);
 *     }
 *   }
 *   ...
 * }
 * }</pre>
 */
public interface Transcoder {

  /**
   * Encodes the attributes, at least one, in the iteration order of the map. The same values in the
   * same state should give the same bytes, since a difference is taken for a change. The returned
   * array belongs to the caller.
   *
   * @throws TranscodingException if a value cannot be carried; it names the attribute and the path
   *     to the offending object. Nothing may be left out silently instead.
   */
  byte[] encode(Map<String, Object> attributes) throws TranscodingException;

  /**
   * Decodes what {@link #encode} returned, possibly in another JVM and in an earlier version of the
   * application, into a fresh, mutable map. The bytes come from the network: every length is to be
   * checked before it is allocated, every class name before its class is loaded.
   *
   * @throws TranscodingException if the bytes are damaged, or name a class that is gone or not
   *     permitted. No other exception leaves this method for any input.
   */
  Map<String, Object> decode(byte[] bytes) throws TranscodingException;

  /**
   * What this transcoder carries beyond the minimum, constant for its life. None unless overridden.
   */
  default Set<Capability> capabilities() {
    return Set.of();
  }
}

package de.javakaffee.web.msm.benchmarks.subjects;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Copies the bytes that Java serialization makes of the attributes, and neither looks at an object
 * nor makes one. Knows the attributes that it was given first; for any thread.
 */
final class MemoryCopy implements Transcoder {
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Known(Map<String, Object> attributes, byte[] bytes) {}

  private volatile @Nullable Known known;

  /** Where copies go, so that no compiler finds them useless. */
  @SuppressWarnings("UnusedVariable")
  private volatile byte[] last = {};

  @Override
  public byte[] encode(Map<String, Object> attributes) throws TranscodingException {
    return known(attributes).bytes().clone();
  }

  @Override
  public Map<String, Object> decode(byte[] bytes) throws TranscodingException {
    Known now = known;
    if (now == null) {
      throw new TranscodingException("nothing was encoded");
    }
    last = bytes.clone();
    return now.attributes();
  }

  @SuppressWarnings("ReferenceEquality") // the very map
  private Known known(Map<String, Object> attributes) throws TranscodingException {
    Known now = known;
    if (now == null || now.attributes() != attributes) {
      now = new Known(attributes, new JdkSerialization().encode(attributes));
      known = now;
    }
    return now;
  }
}

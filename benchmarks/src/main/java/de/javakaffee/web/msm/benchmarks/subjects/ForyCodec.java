package de.javakaffee.web.msm.benchmarks.subjects;

import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.fory.ThreadSafeFory;
import org.apache.fory.config.ForyBuilder;
import org.apache.fory.logging.LogLevel;
import org.apache.fory.logging.LoggerFactory;

/**
 * Apache Fory as sessions would need it: references are tracked, classes need not be registered and
 * may change (its compatible mode), objects may nest as deep as usual ones do. Safe for use by many
 * threads.
 */
final class ForyCodec implements Transcoder {
  private static final int DEPTH = 10_000;

  static {
    // It advises, class by class, what applications could do to be written faster
    LoggerFactory.setLogLevel(LogLevel.ERROR_LEVEL);
  }

  private final ThreadSafeFory fory =
      new ForyBuilder()
          .withXlang(false)
          .withClassLoader(ForyCodec.class.getClassLoader())
          .withRefTracking(true)
          .withCompatible(true)
          .requireClassRegistration(false)
          .suppressClassRegistrationWarnings(true)
          .withMaxDepth(DEPTH)
          .buildThreadSafeFory();

  @Override
  public byte[] encode(Map<String, Object> attributes) throws TranscodingException {
    try {
      return fory.serialize(new LinkedHashMap<>(attributes));
    } catch (RuntimeException e) {
      throw new TranscodingException("Fory cannot write it", e);
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public Map<String, Object> decode(byte[] bytes) throws TranscodingException {
    try {
      return (Map<String, Object>) fory.deserialize(bytes);
    } catch (RuntimeException e) {
      throw new TranscodingException("Fory cannot read it", e);
    }
  }
}

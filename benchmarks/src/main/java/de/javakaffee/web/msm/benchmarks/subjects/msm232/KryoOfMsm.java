package de.javakaffee.web.msm.benchmarks.subjects.msm232;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.esotericsoftware.kryo.pool.KryoPool;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What {@code KryoTranscoder} of MSM 2.3.2 does with the attributes of a session: a Kryo from its
 * pool, a buffer of its default sizes, one call. Safe for use by many threads.
 *
 * <p><b>What is repaired.</b> As released it fails on JDK 17 before it has written anything, since
 * five serializers of kryo-serializers 0.41 ask for private fields of the JDK. {@link
 * KryoAsReleased} makes its Kryo instances without these, see there. And the two methods that take
 * or return attributes are written anew here, step by step the same: calling the released one means
 * loading a session class that needs Tomcat 9.
 */
public final class KryoOfMsm implements Transcoder {
  /** {@code msm.kryo.bufferSize.initial} and {@code msm.kryo.bufferSize.max} as they come. */
  private static final int INITIAL_BUFFER = 100 * 1024;

  private static final int LARGEST_BUFFER = 2000 * 1024;

  private final KryoPool pool = new KryoPool.Builder(new KryoAsReleased()).softReferences().build();

  @Override
  public byte[] encode(Map<String, Object> attributes) throws TranscodingException {
    Kryo kryo = pool.borrow();
    try (Output out = kryo.getStreamFactory().getOutput(INITIAL_BUFFER, LARGEST_BUFFER)) {
      kryo.writeObject(out, new ConcurrentHashMap<>(attributes));
      return out.toBytes();
    } catch (RuntimeException e) {
      throw new TranscodingException("MSM's Kryo cannot write it", e);
    } finally {
      kryo.reset();
      pool.release(kryo);
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public Map<String, Object> decode(byte[] bytes) throws TranscodingException {
    Kryo kryo = pool.borrow();
    try (Input in = kryo.getStreamFactory().getInput(bytes)) {
      return (Map<String, Object>) kryo.readObject(in, ConcurrentHashMap.class);
    } catch (RuntimeException e) {
      throw new TranscodingException("MSM's Kryo cannot read it", e);
    } finally {
      kryo.reset();
      pool.release(kryo);
    }
  }
}

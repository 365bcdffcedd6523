package de.javakaffee.web.msm.benchmarks.questions;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/**
 * How long does a transcoder take to decode all attributes of a session, and what does it allocate?
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar standard --question Decode
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Decode {

  @Benchmark
  public Map<String, Object> decode(SessionState state) throws TranscodingException {
    return state.codec.decode(state.bytes);
  }
}

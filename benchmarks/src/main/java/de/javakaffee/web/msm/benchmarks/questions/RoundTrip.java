package de.javakaffee.web.msm.benchmarks.questions;

import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/**
 * How long do encoding and decoding take together, by one thread and by many that share one
 * transcoder?
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar standard --question RoundTrip
 * }</pre>
 *
 * <p>The figure is the time of one thread: with no more threads than cores it stays what it is with
 * one thread, unless they stand in each other's way.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RoundTrip {

  @Benchmark
  public Map<String, Object> roundTrip(SessionState state) throws TranscodingException {
    return state.codec.decode(state.codec.encode(state.attributes));
  }
}

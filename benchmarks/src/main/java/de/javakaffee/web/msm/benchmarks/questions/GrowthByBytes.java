package de.javakaffee.web.msm.benchmarks.questions;

import de.javakaffee.web.msm.benchmarks.subjects.Subjects;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How do encoding and decoding grow with the size of what is encoded?
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar full --question GrowthByBytes
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GrowthByBytes {
  @Param("?")
  public String transcoder = "";

  /** Characters of text in the session, from 1 KB to 5 MB. */
  @Param("0")
  public int bytes = 0;

  private Transcoder codec = new SessionState.Nothing();
  private Map<String, Object> session = Map.of();

  /** Makes the session, and sees to it that it comes back. */
  @Setup
  public void prepare() throws TranscodingException {
    codec = Subjects.named(transcoder);
    session = MadeToMeasure.ofBytes(bytes);
    if (!session.equals(growthByBytes())) {
      throw new IllegalStateException("something else came back");
    }
  }

  @Benchmark
  public Map<String, Object> growthByBytes() throws TranscodingException {
    return codec.decode(codec.encode(session));
  }
}

package de.javakaffee.web.msm.benchmarks.questions;

import de.javakaffee.web.msm.benchmarks.subjects.Subjects;
import de.javakaffee.web.msm.testkit.samples.SampleSession;
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
import org.openjdk.jmh.annotations.TearDown;

/**
 * How long does the first user after a start wait: for making the transcoder, encoding a session
 * once and decoding it once, in a JVM that has done nothing else?
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar standard --question ColdStart
 * }</pre>
 *
 * <p>Verified after it was timed: before, the transcoder's classes must not be loaded.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ColdStart {
  @Param("?")
  public String transcoder = "";

  @Param("?")
  public String session = "";

  private Map<String, Object> attributes = Map.of();
  private Map<String, Object> decoded = Map.of();

  @Setup
  public void prepare() {
    attributes = SampleSession.valueOf(session).attributes();
  }

  @Benchmark
  public Map<String, Object> coldStart() throws TranscodingException {
    Transcoder codec = Subjects.named(transcoder);
    decoded = codec.decode(codec.encode(attributes));
    return decoded;
  }

  @TearDown
  public void verify() {
    SampleSession.valueOf(session).verify(decoded);
  }
}

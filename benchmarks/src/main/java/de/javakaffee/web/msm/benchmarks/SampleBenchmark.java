package de.javakaffee.web.msm.benchmarks;

import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long does a transcoder take to encode and to decode all attributes of a session, and what
 * does it allocate?
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar SampleBenchmark -prof gc
 * java -jar benchmarks/target/benchmarks.jar SampleBenchmark -p sample=PERSONS_10,PERSONS_500
 * }</pre>
 *
 * <p>A session fresh from the application shares strings that literals gave it; one that was read
 * from the store does not, or not the same ones: both are measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class SampleBenchmark {

  /** Where the objects come from. */
  public enum Origin {
    APPLICATION,
    STORE
  }

  @Param({"java", "javolution", "kryo", "protobuf"})
  private String transcoder = "";

  @Param("PERSONS_100")
  private SampleSession sample = SampleSession.PERSONS_100;

  @Param({"APPLICATION", "STORE"})
  private Origin origin = Origin.APPLICATION;

  private Transcoder codec = Transcoders.named("java");
  private Map<String, Object> attributes = Map.of();
  private byte[] bytes = {};

  /** Makes the objects and their bytes, and sees to it that they are right. */
  @Setup
  public void prepare() throws TranscodingException {
    codec = Transcoders.named(transcoder);
    attributes = sample.attributes();
    if (origin == Origin.STORE) {
      // Which transcoder was there before must not matter: the reference one, for all.
      Transcoder reference = Transcoders.named("java");
      attributes = reference.decode(reference.encode(attributes));
    }
    bytes = codec.encode(attributes);
    sample.verify(codec.decode(bytes));
    System.out.printf("# %s, %s, %s: %,d bytes%n", transcoder, sample, origin, bytes.length);
  }

  @Benchmark
  public byte[] encode() throws TranscodingException {
    return codec.encode(attributes);
  }

  @Benchmark
  public Map<String, Object> decode() throws TranscodingException {
    return codec.decode(bytes);
  }
}

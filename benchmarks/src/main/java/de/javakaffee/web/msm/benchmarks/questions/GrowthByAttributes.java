package de.javakaffee.web.msm.benchmarks.questions;

import de.javakaffee.web.msm.record.MalformedRecordException;
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
 * How does the way through the record and back grow with the number of attributes, small ones, each
 * of which becomes a frame?
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar full --question GrowthByAttributes
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class GrowthByAttributes {
  @Param("?")
  public String transcoder = "";

  /** From 1 to 10,000. */
  @Param("0")
  public int attributes = 0;

  private Records records = new Records("java");
  private Map<String, Object> session = Map.of();

  /** Makes the session, and sees to it that it comes back. */
  @Setup
  public void prepare() throws MalformedRecordException {
    records = new Records(transcoder);
    session = MadeToMeasure.ofAttributes(attributes);
    if (!session.equals(growthByAttributes())) {
      throw new IllegalStateException("something else came back");
    }
  }

  @Benchmark
  public Map<String, Object> growthByAttributes() throws MalformedRecordException {
    return records.all(records.stored(session).bytes());
  }
}

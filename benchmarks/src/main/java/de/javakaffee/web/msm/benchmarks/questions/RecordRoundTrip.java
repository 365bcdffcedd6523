package de.javakaffee.web.msm.benchmarks.questions;

import de.javakaffee.web.msm.record.MalformedRecordException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/**
 * How long does the whole way through the stored record take: attributes to frames to bytes, and
 * all of them back?
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar standard --question RecordRoundTrip
 * }</pre>
 *
 * <p>The difference to {@link RoundTrip} is what frames, directory and checksum cost.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RecordRoundTrip {

  @Benchmark
  public Map<String, Object> recordRoundTrip(RecordState state) throws MalformedRecordException {
    return state.records.all(state.records.stored(state.attributes).bytes());
  }
}

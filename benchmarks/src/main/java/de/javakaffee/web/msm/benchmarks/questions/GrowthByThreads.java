package de.javakaffee.web.msm.benchmarks.questions;

import de.javakaffee.web.msm.record.MalformedRecordException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/**
 * How many sessions go through the record and back in a millisecond, all threads together, when
 * more and more threads share one transcoder?
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar full --question GrowthByThreads
 * }</pre>
 *
 * <p>Beyond the number of cores it should stay level.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class GrowthByThreads {

  @Benchmark
  public Map<String, Object> growthByThreads(RecordState state) throws MalformedRecordException {
    return state.records.all(state.records.stored(state.attributes).bytes());
  }
}

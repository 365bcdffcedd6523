package de.javakaffee.web.msm.benchmarks.questions;

import de.javakaffee.web.msm.record.MalformedRecordException;
import de.javakaffee.web.msm.storage.StorageException;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/**
 * How long does it take to load a session over a line of 1 Gbit and to decode all its attributes,
 * with and without compression?
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar standard --question LineLoad
 * }</pre>
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LineLoad {

  @Benchmark
  public Map<String, Object> lineLoad(LineSession session)
      throws IOException, StorageException, MalformedRecordException {
    return session.way().load();
  }
}

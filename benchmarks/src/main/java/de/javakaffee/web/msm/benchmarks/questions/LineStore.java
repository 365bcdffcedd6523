package de.javakaffee.web.msm.benchmarks.questions;

import de.javakaffee.web.msm.storage.StorageException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/**
 * How long does a save take over a line of 1 Gbit, from attributes to memcached's confirmation,
 * with and without compression?
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar standard --question LineStore
 * }</pre>
 *
 * <p>The session was stored before, and all of it is encoded anew.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class LineStore {

  @Benchmark
  public Object lineStore(LineSession session) throws IOException, StorageException {
    return session.way().store();
  }
}

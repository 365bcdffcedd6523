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
 * How long does it take to load a session from memcached and to decode all its attributes?
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar standard --question MemcachedLoad
 * }</pre>
 *
 * <p>Compare with {@code raw-socket}: the round trip alone, by a plain socket.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MemcachedLoad {

  @Benchmark
  public Map<String, Object> memcachedLoad(MemcachedSession session)
      throws IOException, StorageException, MalformedRecordException {
    return session.way().load();
  }
}

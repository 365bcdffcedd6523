package de.javakaffee.web.msm.benchmarks.questions;

import de.javakaffee.web.msm.storage.StorageException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/**
 * How long does a save take, from attributes to memcached's confirmation?
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar standard --question MemcachedStore
 * }</pre>
 *
 * <p>The session was stored before, and all of it is encoded anew. Compare with {@code raw-socket}:
 * the round trip alone, by a plain socket.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MemcachedStore {

  @Benchmark
  public Object memcachedStore(MemcachedSession session) throws IOException, StorageException {
    return session.way().store();
  }
}

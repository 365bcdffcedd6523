package de.javakaffee.web.msm.benchmarks.questions;

import de.javakaffee.web.msm.storage.StorageException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/**
 * How long does it take to ask memcached whether the local copy of a session is still good?
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar standard --question MemcachedCheck
 * }</pre>
 *
 * <p>Only the version crosses the network, so neither transcoder nor size of the session should
 * matter. Compare with {@code raw-socket}: the round trip alone, by a plain socket.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MemcachedCheck {

  @Benchmark
  public Object memcachedCheck(MemcachedSession session) throws IOException, StorageException {
    return session.way().check();
  }
}

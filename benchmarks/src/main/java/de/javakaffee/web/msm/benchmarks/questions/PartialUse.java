package de.javakaffee.web.msm.benchmarks.questions;

import de.javakaffee.web.msm.frame.SessionAttributes;
import de.javakaffee.web.msm.record.MalformedRecordException;
import de.javakaffee.web.msm.record.StoredBytes;
import de.javakaffee.web.msm.testkit.samples.SampleSession;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What does a request cost that uses few of a session's attributes: load the record, hand some
 * attributes out, make the record anew?
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar standard --question PartialUse
 * }</pre>
 *
 * <p>This is what frames are for: an attribute that nobody asked for is neither decoded nor
 * encoded.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PartialUse {
  /** How many attributes are handed out, the first ones by name. */
  @Param("0")
  public int touched = 0;

  private List<String> used = List.of();

  /** Chooses the attributes, and sees to it that the session stays what it is. */
  @Setup
  public void choose(RecordState state) throws MalformedRecordException {
    List<String> names = List.copyOf(state.records.loaded(state.record).keySet());
    if (touched > names.size()) {
      throw new IllegalArgumentException(touched + " of " + names.size() + " attributes");
    }
    used = names.subList(0, touched);
    SessionAttributes session = state.records.loaded(state.record);
    for (String name : used) {
      session.get(name);
    }
    StoredBytes stored = state.records.stored(session);
    SampleSession.valueOf(state.session).verify(state.records.all(stored.bytes()));
  }

  @Benchmark
  public StoredBytes partialUse(RecordState state, Blackhole blackhole)
      throws MalformedRecordException {
    SessionAttributes session = state.records.loaded(state.record);
    for (String name : used) {
      blackhole.consume(session.get(name));
    }
    return state.records.stored(session);
  }
}

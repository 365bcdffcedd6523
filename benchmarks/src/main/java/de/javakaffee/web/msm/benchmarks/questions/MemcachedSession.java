package de.javakaffee.web.msm.benchmarks.questions;

import de.javakaffee.web.msm.record.MalformedRecordException;
import de.javakaffee.web.msm.storage.StorageException;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The session of one thread, stored in the memcached of all. */
@State(Scope.Thread)
public class MemcachedSession {
  private @Nullable Way way;

  @Setup
  public void open(MemcachedState state)
      throws IOException, StorageException, TranscodingException, MalformedRecordException {
    way = state.open();
  }

  Way way() {
    if (way == null) {
      throw new IllegalStateException("not opened");
    }
    return way;
  }

  @TearDown
  public void close() throws IOException {
    way().close();
  }
}

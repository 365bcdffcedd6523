package de.javakaffee.web.msm.benchmarks.questions;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The session of one thread, on its way to a memcached and back. */
@State(Scope.Thread)
public abstract class OpenedSession {
  private @Nullable Way way;

  void opened(Way opened) {
    way = opened;
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

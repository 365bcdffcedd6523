package de.javakaffee.web.msm.benchmarks.questions;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A memcached behind a line of 1 Gbit. */
@State(Scope.Benchmark)
public class LineState extends MemcachedState {
  @Param("?")
  public String compression = "";

  private @Nullable Line line;

  @Override
  int entrance(int server) throws IOException {
    Line started = new Line(server);
    line = started;
    return started.port();
  }

  @Override
  Records records() {
    return Records.of(transcoder, compression);
  }

  @TearDown
  public void closeLine() {
    if (line != null) {
      line.close();
    }
  }
}

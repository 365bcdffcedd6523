package de.javakaffee.web.msm.benchmarks.questions;

import de.javakaffee.web.msm.record.MalformedRecordException;
import de.javakaffee.web.msm.storage.StorageException;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.io.IOException;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The session of one thread, stored in a memcached behind a line. */
@State(Scope.Thread)
public class LineSession extends OpenedSession {

  @Setup
  public void open(LineState state)
      throws IOException, StorageException, TranscodingException, MalformedRecordException {
    opened(state.open());
  }
}

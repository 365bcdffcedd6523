package de.javakaffee.web.msm.benchmarks.questions;

import de.javakaffee.web.msm.benchmarks.subjects.Subjects;
import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Map;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A sample session and a transcoder that is known to carry it; shared by all threads. */
@State(Scope.Benchmark)
public class SessionState {
  @Param("?")
  public String transcoder = "";

  @Param("?")
  public String session = "";

  @Param("?")
  public String origin = "";

  Transcoder codec = new Nothing();
  Map<String, Object> attributes = Map.of();
  byte[] bytes = {};

  /** Makes the objects and their bytes, and sees to it that they are right. */
  @Setup
  public void prepare() throws TranscodingException {
    SampleSession sample = SampleSession.valueOf(session);
    codec = Subjects.named(transcoder);
    attributes = Origin.valueOf(origin).attributes(sample);
    bytes = codec.encode(attributes);
    sample.verify(codec.decode(bytes));
  }

  /** Stands for the transcoder before there is one. */
  static final class Nothing implements Transcoder {
    @Override
    public byte[] encode(Map<String, Object> attributes) {
      throw new IllegalStateException("not prepared");
    }

    @Override
    public Map<String, Object> decode(byte[] bytes) {
      throw new IllegalStateException("not prepared");
    }
  }
}

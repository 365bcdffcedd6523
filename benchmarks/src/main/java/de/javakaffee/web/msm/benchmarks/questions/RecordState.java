package de.javakaffee.web.msm.benchmarks.questions;

import de.javakaffee.web.msm.record.MalformedRecordException;
import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Map;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A sample session as a stored record; shared by all threads. */
@State(Scope.Benchmark)
public class RecordState {
  @Param("?")
  public String transcoder = "";

  @Param("?")
  public String session = "";

  @Param("?")
  public String origin = "";

  Records records = new Records("java");
  Map<String, Object> attributes = Map.of();
  byte[] record = {};

  /** Makes the record, and sees to it that it is right. */
  @Setup
  public void prepare() throws TranscodingException, MalformedRecordException {
    SampleSession sample = SampleSession.valueOf(session);
    records = new Records(transcoder);
    attributes = Origin.valueOf(origin).attributes(sample);
    record = records.stored(attributes).bytes();
    sample.verify(records.all(record));
  }
}

package de.javakaffee.web.msm.benchmarks;

import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;

/** What becomes of a sample session that is encoded and decoded. */
enum Survival {
  /** Types, values and references are as they were. */
  INTACT,
  /** Nothing is written, and an error says why. */
  REFUSED,
  /** Something else came back. */
  DAMAGED;

  static Survival of(SampleSession sample, Transcoder transcoder) throws TranscodingException {
    byte[] bytes;
    try {
      bytes = transcoder.encode(sample.attributes());
    } catch (TranscodingException e) {
      return REFUSED;
    }
    try {
      sample.verify(transcoder.decode(bytes));
      return INTACT;
    } catch (AssertionError e) {
      return DAMAGED;
    }
  }
}

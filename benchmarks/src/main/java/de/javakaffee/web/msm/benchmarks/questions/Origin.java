package de.javakaffee.web.msm.benchmarks.questions;

import de.javakaffee.web.msm.benchmarks.subjects.Transcoders;
import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.Transcoder;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.Map;

/** Where the objects of a session come from, which decides on what they share. */
public enum Origin {
  /** Fresh: strings that came from literals are shared. */
  APPLICATION,
  /** Read from the store: such strings are not shared any more, or others are. */
  STORE;

  /** The attributes; fresh objects at each call. */
  public Map<String, Object> attributes(SampleSession session) throws TranscodingException {
    if (this == APPLICATION) {
      return session.attributes();
    }
    // Which transcoder was there before must not matter: one and the same for all.
    Transcoder before = Transcoders.named("java");
    return before.decode(before.encode(session.attributes()));
  }
}

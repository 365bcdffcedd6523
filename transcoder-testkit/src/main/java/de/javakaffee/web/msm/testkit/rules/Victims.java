package de.javakaffee.web.msm.testkit.rules;

import de.javakaffee.web.msm.testkit.samples.SampleSession;
import de.javakaffee.web.msm.transcoder.TranscodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sound bytes that are to be damaged. Stateless. */
final class Victims {
  /** Larger ones would only repeat what smaller ones show. */
  private static final int LARGEST_DAMAGED = 6_000;

  private Victims() {}

  /** Bytes of some samples by name, evenly taken from all that are not too large. */
  static Map<String, byte[]> of(TranscoderUnderTest subject) throws TranscodingException {
    List<SampleSession> samples = new ArrayList<>();
    Map<SampleSession, byte[]> encoded = new LinkedHashMap<>();
    for (SampleSession sample : subject.carried().toList()) {
      byte[] bytes = subject.fresh().encode(sample.attributes());
      if (bytes.length <= LARGEST_DAMAGED) {
        encoded.put(sample, bytes);
        samples.add(sample);
      }
    }
    Map<String, byte[]> victims = new LinkedHashMap<>();
    int wanted = Math.min(subject.effort().damagedSamples(), samples.size());
    for (int i = 0; i < wanted; i++) {
      SampleSession sample = samples.get(i * samples.size() / wanted);
      victims.put(sample.name(), encoded.get(sample));
    }
    return victims;
  }
}

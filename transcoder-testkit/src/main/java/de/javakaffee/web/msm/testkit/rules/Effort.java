package de.javakaffee.web.msm.testkit.rules;

import de.javakaffee.web.msm.testkit.samples.SampleSession;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/**
 * How thoroughly the rules look. Immutable.
 *
 * @param samples which sessions are tried at all
 * @param damagedSamples of how many of them the bytes are damaged
 * @param damages how often the bytes of each of these are damaged at random
 * @param rounds how often threads get the chance to disturb each other
 * @param patience how long a call may take before it counts as endless; far more than it needs
 */
public record Effort(
    Set<SampleSession> samples, int damagedSamples, int damages, int rounds, Duration patience) {

  public Effort {
    samples = Set.copyOf(samples);
  }

  /** What every transcoder has to pass. */
  public static Effort full() {
    return new Effort(EnumSet.allOf(SampleSession.class), 6, 4_000, 100, Duration.ofMinutes(2));
  }
}

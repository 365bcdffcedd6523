package de.javakaffee.web.msm.flow;

import java.time.Duration;

/**
 * How many unused local copies are kept, and how long.
 *
 * @param count sessions
 * @param age since their last use
 */
public record LocalCopyBounds(int count, Duration age) {

  /** Sticky: the local copy is the session, and stays as long as it lives. */
  static LocalCopyBounds none() {
    return new LocalCopyBounds(Integer.MAX_VALUE, Duration.ofDays(365_000));
  }
}

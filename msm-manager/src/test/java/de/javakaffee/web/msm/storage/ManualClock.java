package de.javakaffee.web.msm.storage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes when a test, or a node in memory that is waited for, moves it. */
public final class ManualClock extends Clock {
  private volatile Instant now = Instant.parse("2026-11-22T12:00:00Z");

  public void advance(Duration duration) {
    now = now.plus(duration);
  }

  /** Does not go back. */
  public void advanceTo(Instant instant) {
    if (instant.isAfter(now)) {
      now = instant;
    }
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("UTC only");
  }
}

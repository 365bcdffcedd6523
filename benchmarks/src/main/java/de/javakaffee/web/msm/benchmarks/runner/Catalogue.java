package de.javakaffee.web.msm.benchmarks.runner;

import de.javakaffee.web.msm.testkit.samples.SampleSession;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** The sample sessions that are measured: whole sessions, as applications have them. */
public final class Catalogue {
  /** From about 300 bytes to about 300 KB. */
  public static final Set<SampleSession> SESSIONS =
      Collections.unmodifiableSet(
          EnumSet.of(
              SampleSession.LOGIN,
              SampleSession.PROFILE,
              SampleSession.SHOPPING_CART,
              SampleSession.TWENTY_MIXED_ATTRIBUTES,
              SampleSession.SECURITY_CONTEXT,
              SampleSession.RECORDS_AND_TIMES,
              SampleSession.HUNDRED_KILOBYTES,
              SampleSession.PERSONS_10,
              SampleSession.PERSONS_100,
              SampleSession.PERSONS_500));

  private Catalogue() {}
}

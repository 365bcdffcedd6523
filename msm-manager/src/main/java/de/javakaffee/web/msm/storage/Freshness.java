package de.javakaffee.web.msm.storage;

import java.time.Duration;
import java.util.Optional;

/** How a version that this Tomcat knows compares with what is stored. */
public sealed interface Freshness {

  /**
   * What is stored is the version known.
   *
   * @param remaining time to live before it was renewed by this check, in whole seconds; the least
   *     of the nodes asked; empty if unlimited or unknown
   * @param receipt the one known, completed by what was learnt
   */
  record Current(Optional<Duration> remaining, Receipt receipt) implements Freshness {}

  /** Something else is stored, or copies differ: to be loaded. */
  record Changed() implements Freshness {}

  /** No node that can be reached has an entry. */
  record Missing() implements Freshness {}
}

package de.javakaffee.web.msm.flow;

import java.time.Duration;
import java.util.Optional;

/**
 * How the flow is to run: one value per policy. Immutable.
 *
 * @param freshness when the local copy is good
 * @param saving when a session is stored
 * @param localCopies how many unused local copies are kept
 * @param auditPause time between two audits of one session in use; empty: there are none
 */
public record FlowSettings(
    FreshnessPolicy freshness,
    Saving saving,
    LocalCopyBounds localCopies,
    Optional<Duration> auditPause) {

  /** Sticky operation behind a balancer that knows this route. */
  public static FlowSettings sticky(String jvmRoute, Saving saving, Optional<Duration> auditPause) {
    return new FlowSettings(
        FreshnessPolicy.sticky(jvmRoute), saving, LocalCopyBounds.none(), auditPause);
  }

  /** Checked operation: any Tomcat may get any request. */
  public static FlowSettings checked(LocalCopyBounds localCopies, Optional<Duration> auditPause) {
    return new FlowSettings(
        FreshnessPolicy.checked(), new Saving.BeforeResponse(), localCopies, auditPause);
  }

  /** When a session is stored. */
  public sealed interface Saving {

    /** Before the client gets the answer. */
    record BeforeResponse() implements Saving {}

    /** After the request, while nobody waits. */
    record AfterRequest() implements Saving {}

    /** With the response, which waits no longer than this. */
    record WithResponse(Duration patience) implements Saving {}
  }
}

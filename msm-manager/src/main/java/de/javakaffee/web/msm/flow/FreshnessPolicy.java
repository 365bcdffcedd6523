package de.javakaffee.web.msm.flow;

import de.javakaffee.web.msm.id.SessionId;

/** Decides whether a session held in this JVM may be used without asking the store. */
@FunctionalInterface
public interface FreshnessPolicy {

  /** True if the copy is good; the id is the one that the client sent. */
  boolean trustsLocalCopy(SessionId requested);

  /** Sticky: this Tomcat is the only one to use the session, unless the route says otherwise. */
  static FreshnessPolicy sticky(String jvmRoute) {
    return requested -> requested.route().map(jvmRoute::equals).orElse(false);
  }

  /** Any Tomcat may have used the session since. */
  static FreshnessPolicy checked() {
    return requested -> false;
  }
}

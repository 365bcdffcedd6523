package de.javakaffee.web.msm.id;

import java.util.Optional;

/**
 * A session id {@code <id>[-<node>][.<jvmRoute>]} of a shape that may be looked for. Immutable;
 * made by {@link SessionIdFormat}.
 */
public final class SessionId {
  private static final int SHOWN = 4;

  private final String withoutRoute;
  private final Optional<String> node;
  private final Optional<String> route;
  private final String whole;

  SessionId(String withoutRoute, Optional<String> node, Optional<String> route) {
    this.withoutRoute = withoutRoute;
    this.node = node;
    this.route = route;
    this.whole = route.map(name -> withoutRoute + "." + name).orElse(withoutRoute);
  }

  /** What identifies the session: id and node part. */
  public String withoutRoute() {
    return withoutRoute;
  }

  /** The node where the session was born, if the id names one that is configured. */
  public Optional<String> node() {
    return node;
  }

  /** The Tomcat that had the session last, by its jvmRoute. */
  public Optional<String> route() {
    return route;
  }

  /**
   * The same session on another Tomcat; empty for a Tomcat without jvmRoute.
   *
   * @throws IllegalArgumentException if the route cannot stand in a session id
   */
  public SessionId withRoute(Optional<String> newRoute) {
    newRoute.ifPresent(SessionIdFormat::checkRoute);
    return new SessionId(withoutRoute, node, newRoute);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SessionId id
        && withoutRoute.equals(id.withoutRoute)
        && node.equals(id.node)
        && route.equals(id.route);
  }

  @Override
  public int hashCode() {
    return withoutRoute.hashCode();
  }

  /** For logs: an id gives access to its session, so that it is never written whole. */
  public String shortened() {
    int dash = withoutRoute.lastIndexOf('-');
    String id = dash < 0 ? withoutRoute : withoutRoute.substring(0, dash);
    String rest = dash < 0 ? "" : withoutRoute.substring(dash);
    return id.substring(0, Math.min(SHOWN, id.length() / 2)) + ".." + rest;
  }

  /** The whole id, as it stands in the cookie. */
  @Override
  public String toString() {
    return whole;
  }
}

package de.javakaffee.web.msm.id;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes session ids apart and composes them. Immutable.
 *
 * <p>The route begins behind the first dot and may hold dots and dashes; the node part is what
 * stands behind the last dash before it, if it is a configured node. An id without a known node
 * part is valid: its node may have been taken out of service, or the client may have chosen the id.
 */
public final class SessionIdFormat {

  /** Together with the longest prefix of {@link SessionKeys}, a key never exceeds 250 bytes. */
  static final int LONGEST_WITHOUT_ROUTE = 160;

  private static final Pattern WITHOUT_ROUTE =
      Pattern.compile("[A-Za-z0-9_+=~-]{1," + LONGEST_WITHOUT_ROUTE + "}");
  private static final Pattern ROUTE = Pattern.compile("[A-Za-z0-9_+=~.-]{1,255}");
  private static final Pattern NODE = Pattern.compile("[A-Za-z0-9_]{1,32}");

  private final Set<String> nodes;

  /**
   * @param nodes ids of the configured nodes; none if there is a single node without id
   */
  public SessionIdFormat(Set<String> nodes) {
    this.nodes = Set.copyOf(nodes);
  }

  /** True for 1 to 32 letters, digits and underscores: what can stand behind the last dash. */
  public static boolean isNodeId(String text) {
    return NODE.matcher(text).matches();
  }

  /**
   * The id that a client sent; empty if it is none that this manager would have given out or taken
   * over, so that there is no need to ask the store.
   */
  public Optional<SessionId> parse(String text) {
    int dot = text.indexOf('.');
    String withoutRoute = dot < 0 ? text : text.substring(0, dot);
    Optional<String> route = dot < 0 ? Optional.empty() : Optional.of(text.substring(dot + 1));
    if (!WITHOUT_ROUTE.matcher(withoutRoute).matches()
        || (route.isPresent() && !ROUTE.matcher(route.get()).matches())) {
      return Optional.empty();
    }
    int dash = withoutRoute.lastIndexOf('-');
    Optional<String> node =
        Optional.of(withoutRoute.substring(dash + 1))
            .filter(candidate -> dash > 0 && nodes.contains(candidate));
    return Optional.of(new SessionId(withoutRoute, node, route));
  }

  /**
   * The id of a new session, with its birth node put in before the route.
   *
   * @param generated {@code <id>[.<jvmRoute>]}
   * @param node one of the configured nodes
   * @throws IllegalArgumentException if the result would not be an id that {@link #parse} takes
   */
  public SessionId bornOn(String node, String generated) {
    int dot = generated.indexOf('.');
    String id = dot < 0 ? generated : generated.substring(0, dot);
    String rest = dot < 0 ? "" : generated.substring(dot);
    return parse(id + "-" + node + rest)
        .filter(parsed -> !id.isEmpty() && parsed.node().isPresent())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "session id of "
                        + id.length()
                        + " characters for node "
                        + node
                        + ": must be 1 to "
                        + (LONGEST_WITHOUT_ROUTE - 1 - node.length())
                        + " letters, digits and characters of _+=~- for one of the nodes "
                        + nodes.stream().sorted().toList()));
  }

  static void checkRoute(String route) {
    if (!ROUTE.matcher(route).matches()) {
      throw new IllegalArgumentException(
          "jvmRoute \"" + route + "\": must be 1 to 255 letters, digits and characters of _+=~.-");
    }
  }
}

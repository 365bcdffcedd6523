package de.javakaffee.web.msm.examples.cluster.demo;

import de.javakaffee.web.msm.examples.cluster.Cluster;
import de.javakaffee.web.msm.examples.cluster.ClusterException;
import de.javakaffee.web.msm.examples.cluster.MemcachedProcess;
import de.javakaffee.web.msm.examples.cluster.TomcatProcess;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the servers are at this moment, as the page wants to know it. Used once. */
final class ClusterState {
  // Nothing else gets into a command for memcached.
  private static final Pattern SESSION =
      Pattern.compile("session=([A-Za-z0-9]{8,64}-[a-z0-9]{1,8})");

  private final Cluster cluster;
  private final Optional<String> session;

  /**
   * Takes the session from the query, if it looks like one.
   *
   * @param query {@code session=ID}, anything else, or null
   */
  ClusterState(Cluster cluster, @Nullable String query) {
    this.cluster = cluster;
    Matcher matcher = SESSION.matcher(query == null ? "" : query);
    this.session = matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Nothing in it needs escaping: names, numbers and a hexadecimal token. */
  String json(String token) {
    return """
        {"token": "%s", "tomcats": [%s], "memcacheds": [%s]}
        """
        .formatted(
            token,
            cluster.tomcats().stream().map(ClusterState::tomcat).collect(Collectors.joining(", ")),
            cluster.memcacheds().stream().map(this::memcached).collect(Collectors.joining(", ")));
  }

  private static String tomcat(TomcatProcess tomcat) {
    return "{\"name\": \"%s\", \"port\": %d, \"running\": %b}"
        .formatted(tomcat.name(), tomcat.port(), tomcat.running());
  }

  private String memcached(MemcachedProcess memcached) {
    return "{\"name\": \"%s\", \"port\": %d, \"running\": %b, \"holds\": %b, \"first\": %b}"
        .formatted(
            memcached.name(),
            memcached.port(),
            memcached.running(),
            holds(memcached),
            session.filter(id -> id.endsWith("-" + memcached.name())).isPresent());
  }

  private boolean holds(MemcachedProcess memcached) {
    try {
      return memcached.running() && session.isPresent() && memcached.holds(session.get());
    } catch (ClusterException justKilledOrStarting) {
      return false;
    }
  }
}

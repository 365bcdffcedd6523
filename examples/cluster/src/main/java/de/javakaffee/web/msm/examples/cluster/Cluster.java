package de.javakaffee.web.msm.examples.cluster;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.stream.Stream;

/**
 * Some Tomcats that share their sessions through some memcacheds, behind a balancer. All are
 * processes on this machine, and all end when the cluster is closed or this JVM ends. Thread-safe.
 *
 * <pre>{@code
 * try (Cluster cluster =
 *     Cluster.builder()
 *         .tomcat(Version.TOMCAT_11)
 *         .manager("<Manager className=\"...\" memcachedNodes=\"${memcachedNodes}\"/>")
 *         .webapp("/test", pages)
 *         .start()) {
 *   Browser user = cluster.browser();
 *   user.get("/test/");
 *   cluster.tomcat("A").kill();
 *   user.get("/test/");
 * }
 * }</pre>
 */
public final class Cluster implements AutoCloseable {
  private final List<TomcatProcess> tomcats;
  private final List<MemcachedProcess> memcacheds;
  private final Balancer balancer;
  private final ClusterFolder folder;
  private final Watchdog watchdog;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Cluster(
      List<TomcatProcess> tomcats,
      List<MemcachedProcess> memcacheds,
      Balancer balancer,
      ClusterFolder folder,
      Watchdog watchdog) {
    this.tomcats = List.copyOf(tomcats);
    this.memcacheds = List.copyOf(memcacheds);
    this.balancer = balancer;
    this.folder = folder;
    this.watchdog = watchdog;
  }

  public static ClusterBuilder builder() {
    return new ClusterBuilder();
  }

  /** A new user without cookies, in front of the balancer. */
  public Browser browser() {
    return new Browser(client, tomcats, new CookieJar(), url());
  }

  /** Where the balancer listens. */
  public URI url() {
    return balancer.url();
  }

  /** A, B and so on. */
  public List<TomcatProcess> tomcats() {
    return tomcats;
  }

  public TomcatProcess tomcat(String name) {
    return named(name, tomcats);
  }

  /** n1, n2 and so on. */
  public List<MemcachedProcess> memcacheds() {
    return memcacheds;
  }

  public MemcachedProcess memcached(String name) {
    return named(name, memcacheds);
  }

  private static <S extends ServerProcess> S named(String name, List<S> servers) {
    return servers.stream()
        .filter(server -> server.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no \"" + name + "\" among " + servers));
  }

  /** Which programs it consists of. */
  public String description() {
    return String.join(
        ", ",
        Stream.of(
                count(tomcats, tomcats.get(0).installation().version().toString()),
                memcacheds.isEmpty()
                    ? "no memcached"
                    : count(memcacheds, memcacheds.get(0).description()),
                balancer.description())
            .toList());
  }

  private static String count(List<?> servers, String what) {
    return servers.size() + " x " + what;
  }

  /** Kills everything. The logs stay in the build folder until the next {@code mvn clean}. */
  @Override
  public void close() {
    balancer.close();
    tomcats.forEach(ServerProcess::close);
    memcacheds.forEach(ServerProcess::close);
    watchdog.close();
    folder.deleteInstallation();
  }
}

package de.javakaffee.web.msm.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.Visitor.Visits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The experiment of the well-known guide to Tomcat session sharing with memcached, with its own
 * Manager element as it stands but for the addresses: two Tomcats without jvmRoute, nginx round
 * robin in front, two memcacheds.
 */
@Timeout(180)
final class GuideIT {
  private static final String MANAGER =
      """
      <Manager className="de.javakaffee.web.msm.MemcachedBackupSessionManager"
      memcachedNodes="n1:172.16.10.126:11211,n2:172.16.10.212:11211"
      failoverNodes="n1"
      requestUriIgnorePattern=".*\\.(ico|png|gif|jpg|css|js)$"
      transcoderFactoryClass="de.javakaffee.web.msm.serializer.javolution.JavolutionTranscoderFactory" />
      """
          .replace("n1:172.16.10.126:11211,n2:172.16.10.212:11211", ClusterBuilder.MEMCACHED_NODES);

  private static final Duration OPERATION_TIMEOUT = Duration.ofSeconds(1);
  private static final Duration ALMOST_THE_TIMEOUT = OPERATION_TIMEOUT.minusMillis(50);
  // Only a failing test waits so long.
  private static final Duration HEALING_PATIENCE = Duration.ofSeconds(30);

  private final Path folder;

  GuideIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @EnumSource
  void oneSessionSurvivesEveryStepOfTheGuide(Version version) {
    try (Cluster cluster = cluster(version)) {
      Visitor visitor = new Visitor(cluster.browser(), "/test/");

      Visits undisturbed = visitor.visits(199);
      report(cluster, "nothing stopped", undisturbed);
      assertThat(undisturbed.countByTomcat()).isEqualTo(Map.of("A", 99, "B", 100));

      cluster.tomcat("A").stop();
      Visits withoutA = visitor.visits(20);
      report(cluster, "A stopped", withoutA);
      assertThat(withoutA.countByTomcat()).isEqualTo(Map.of("B", 20));
      cluster.tomcat("A").start();
      assertThat(visitor.visits(20).countByTomcat()).containsOnlyKeys("A", "B");

      MemcachedProcess first = cluster.memcached(visitor.node());
      killAndStartAgain(cluster, first, visitor);
      killAndStartAgain(cluster, other(cluster, first), visitor);
      freezeAndThaw(cluster, first, visitor);
      freezeAndThaw(cluster, other(cluster, first), visitor);
    }
  }

  private Cluster cluster(Version version) {
    return Cluster.builder()
        .tomcat(version)
        .manager(MANAGER)
        .transcoder("javolution")
        .contextAttributes("reloadable=\"true\"")
        .webapp("/test", new WebappBuilder(version, folder).file("index.jsp", Visitor.PAGE).build())
        .start();
  }

  /** Nothing listens at its port any more: a connection is refused at once, and nobody waits. */
  private static void killAndStartAgain(
      Cluster cluster, MemcachedProcess memcached, Visitor visitor) {
    memcached.kill();
    Visits without = visitor.visits(40);
    report(cluster, what(memcached, visitor) + " killed", without);
    assertThat(without.countByTomcat()).isEqualTo(Map.of("A", 20, "B", 20));
    assertThat(without.slowerThan(OPERATION_TIMEOUT)).isEmpty();
    memcached.start();
    visitUntilAllUseBothMemcacheds(cluster, visitor);
  }

  /** It accepts connections and never answers: the first visit of each Tomcat finds that out. */
  private static void freezeAndThaw(Cluster cluster, MemcachedProcess memcached, Visitor visitor) {
    memcached.freeze();
    Visits without = visitor.visits(40);
    report(cluster, what(memcached, visitor) + " frozen", without);
    assertThat(without.countByTomcat()).isEqualTo(Map.of("A", 20, "B", 20));
    assertThat(without.slowerThan(OPERATION_TIMEOUT.multipliedBy(2))).isEmpty();
    assertThat(without.slowerThan(ALMOST_THE_TIMEOUT).values())
        .allSatisfy(numbers -> assertThat(numbers).isEqualTo(List.of(0)));
    memcached.thaw();
    visitUntilAllUseBothMemcacheds(cluster, visitor);
  }

  /** Until what each Tomcat stores is on both memcacheds: then either one may be lost. */
  private static void visitUntilAllUseBothMemcacheds(Cluster cluster, Visitor visitor) {
    long giveUpAt = System.nanoTime() + HEALING_PATIENCE.toNanos();
    Set<String> usingBoth = new HashSet<>();
    while (usingBoth.size() < cluster.tomcats().size()) {
      assertThat(System.nanoTime()).as("only %s store twice", usingBoth).isLessThan(giveUpAt);
      String tomcat = visitor.visit().servedBy().orElseThrow();
      if (isStoredAlike(cluster, visitor.key())) {
        usingBoth.add(tomcat);
      } else {
        usingBoth.clear();
      }
    }
  }

  private static boolean isStoredAlike(Cluster cluster, String key) {
    return cluster.memcacheds().stream().map(node -> node.stored(key)).distinct().count() == 1;
  }

  private static MemcachedProcess other(Cluster cluster, MemcachedProcess than) {
    return cluster.memcacheds().stream().filter(node -> node != than).findFirst().orElseThrow();
  }

  private static String what(MemcachedProcess memcached, Visitor visitor) {
    return memcached.name()
        + (memcached.name().equals(visitor.node()) ? " (holds it first)" : " (holds it second)");
  }

  private static void report(Cluster cluster, String event, Visits visits) {
    System.out.printf(
        "%s, %s: %d requests, slowest %d ms, median %d ms%n",
        cluster.tomcat("A").installation().version(),
        event,
        visits.pages().size(),
        visits.slowest().toMillis(),
        visits.median().toMillis());
  }
}

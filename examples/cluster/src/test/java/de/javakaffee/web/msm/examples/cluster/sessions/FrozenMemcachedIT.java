package de.javakaffee.web.msm.examples.cluster.sessions;

import static de.javakaffee.web.msm.examples.cluster.ClusterBuilder.MEMCACHED_NODES;
import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.Browser;
import de.javakaffee.web.msm.examples.cluster.Cluster;
import de.javakaffee.web.msm.examples.cluster.TomcatProcess;
import de.javakaffee.web.msm.examples.cluster.Version;
import de.javakaffee.web.msm.testkit.Eventually;
import java.time.Duration;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A memcached takes requests and answers none: the other one is none the worse for it. */
@Timeout(120)
final class FrozenMemcachedIT {
  /** Some rounds in which the managers look which memcached is there. */
  private static final Duration FROZEN = Duration.ofSeconds(4);

  @ParameterizedTest
  @ValueSource(strings = {"n1", "n2"})
  void theOtherOneGoesOnServing(String frozen) {
    String other = frozen.equals("n1") ? "n2" : "n1";
    try (Cluster cluster =
        Cluster.builder()
            .tomcat(Version.TOMCAT_11)
            .tomcats(1)
            .manager(
                "<Manager className=\"de.javakaffee.web.msm.MemcachedBackupSessionManager\""
                    + " memcachedNodes=\""
                    + MEMCACHED_NODES
                    + "\"/>")
            .webapp("/test", TestApplication.build(Version.TOMCAT_11).folder())
            .start()) {
      TomcatProcess tomcat = cluster.tomcat("A");
      Browser user = cluster.browser().on(tomcat);
      int[] count = {0};
      visit(user, count);
      cluster.memcached(frozen).freeze();
      long until = System.nanoTime() + FROZEN.toNanos();
      Eventually.holds(
          FROZEN.toSeconds() + " s of visits",
          () -> {
            visit(user, count);
            return System.nanoTime() > until;
          });
      cluster.memcached(frozen).thaw();
      Eventually.holds(
          "it is used again", () -> tomcat.log().lines().anyMatch(line -> isUp(line, frozen)));
      visit(user, count);
      assertThat(tomcat.log()).contains("node " + frozen + " is DOWN: ");
      assertThat(tomcat.log()).doesNotContain("node " + other + " is DOWN");
    }
  }

  private static void visit(Browser user, int[] count) {
    count[0]++;
    assertThat(user.get("/test/do?count=visits").body()).isEqualTo("visits=" + count[0] + "\n");
  }

  private static boolean isUp(String line, String node) {
    return line.contains("node " + node + " ") && line.endsWith(" is UP again");
  }
}

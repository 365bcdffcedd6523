package de.javakaffee.web.msm.examples.cluster.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.Version;
import de.javakaffee.web.msm.testkit.Eventually;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** How long sessions live while nobody asks for them. */
@ParameterizedClass
@EnumSource
@ExtendWith(SharedClusters.Provider.class)
@Timeout(120)
final class IdleTimeIT {
  /** Entries outlive their sessions by this much, so that their end can be noticed. */
  private static final Duration GRACE = Duration.ofMinutes(2);

  /** What a busy machine may need between two requests. */
  private static final Duration SLACK = Duration.ofSeconds(10);

  private final TestCluster cluster;

  IdleTimeIT(Version version, SharedClusters clusters) {
    this.cluster = clusters.checked(version);
  }

  @Test
  void theEndOfAnIdleSessionIsToldOnceInTheCluster() {
    User unused = cluster.user("/short");
    unused.onA("object=a:Listening(unused)");
    User usedOnBoth = cluster.user("/short");
    usedOnBoth.onA("object=a:Listening(both)");
    usedOnBoth.onB("get=a");
    User undecoded = cluster.user("/short");
    undecoded.onA("object=a:Listening(undecoded)");
    undecoded.onB("names");
    for (User user : new User[] {unused, usedOnBoth, undecoded}) {
      String id = user.id();
      Eventually.holds(
          id + " ends",
          () -> cluster.events("/short", id).stream().anyMatch(e -> e.startsWith("destroyed ")));
    }
    assertThat(unused.onB("requested").value("requested")).isEqualTo("false");
    assertThat(usedOnBoth.onA("requested").value("requested")).isEqualTo("false");
    assertThat(usedOnBoth.onB("requested").value("requested")).isEqualTo("false");
    awaitBackgroundOf(cluster);
    assertEndToldOnce(unused.id(), "unused");
    assertEndToldOnce(usedOnBoth.id(), "both");
    assertEndToldOnce(undecoded.id(), "undecoded");
  }

  /** Sessions that began now have ended: whatever was to be told of earlier ones was told. */
  private static void awaitBackgroundOf(TestCluster cluster) {
    for (var tomcat : cluster.cluster().tomcats()) {
      User later = cluster.user("/short");
      later.on(tomcat, "set=a:1");
      Eventually.holds(
          "later sessions end",
          () -> cluster.events("/short", "destroyed " + later.id()).size() == 1);
    }
  }

  private void assertEndToldOnce(String id, String label) {
    assertThat(cluster.events("/short", id))
        .containsExactlyInAnyOrder(
            "created " + id,
            "bound " + label + " in " + id,
            "unbound " + label + " in " + id,
            "destroyed " + id);
  }

  @Test
  void aSessionThatIsOnlyReadStaysAlive() {
    User user = cluster.user("/test");
    Duration idle = Duration.ofMinutes(10);
    user.onA("set=a:1", "maxInactive=" + idle.toSeconds());
    StoredSession stored = user.stored();
    for (var tomcat : cluster.cluster().tomcats()) {
      stored.shortenTo(idle.dividedBy(2));
      user.on(tomcat, "get=a");
      // At once where there was a local copy; in the background where the session was loaded
      Eventually.holds(
          "the entry lives on",
          () -> stored.timeToLive().compareTo(idle.plus(GRACE).minus(SLACK)) >= 0);
      assertThat(stored.timeToLive()).isLessThanOrEqualTo(idle.plus(GRACE));
    }
  }

  @Test
  void aSessionThatWasJustReadOnOneTomcatDoesNotEndOnTheOther() {
    User user = cluster.user("/short");
    user.onA("set=a:1");
    String id = user.id();
    long until = System.nanoTime() + Duration.ofSeconds(7).toNanos();
    Eventually.holds(
        "7 seconds of reading on B",
        () -> {
          assertThat(user.onB("requested").value("requested")).isEqualTo("true");
          return System.nanoTime() > until;
        });
    assertThat(user.onA("requested", "get=a").body()).isEqualTo("requested=true\na=1\n");
    assertThat(cluster.events("/short", id)).containsExactly("created " + id);
  }

  @Test
  void theApplicationMayChangeTheIdleTimeOnOneTomcatForBoth() {
    User user = cluster.user("/test");
    user.onA("set=a:1");
    user.onB("maxInactive=700");
    user.onA("get=a");
    // A's check prolonged the entry by what A knew; that it was changed is seen at once after that
    Eventually.holds(
        "the entry lives as long as B said",
        () -> user.stored().timeToLive().compareTo(GRACE.plusSeconds(700)) <= 0);
    assertThat(user.stored().timeToLive())
        .isGreaterThan(Duration.ofSeconds(700).plus(GRACE).minus(SLACK));
  }

  @Test
  void aSessionWithoutEndIsStoredWithoutEnd() {
    User user = cluster.user("/test");
    user.onA("set=a:1", "maxInactive=-1");
    assertThat(user.stored().timeToLive()).isEqualTo(Duration.ofSeconds(-1));
    assertThat(user.onB("requested", "get=a").body()).isEqualTo("requested=true\na=1\n");
    assertThat(user.stored().timeToLive()).isEqualTo(Duration.ofSeconds(-1));
  }

  @Test
  void sixtyDaysAreSixtyDays() {
    Duration days = Duration.ofDays(60);
    User user = cluster.user("/test");
    user.onA("set=a:1", "maxInactive=" + days.toSeconds());
    assertThat(user.stored().timeToLive())
        .isBetween(days.plus(GRACE).minus(SLACK), days.plus(GRACE).plusSeconds(1));
    assertThat(user.onB("requested", "get=a").body()).isEqualTo("requested=true\na=1\n");
    assertThat(user.stored().timeToLive())
        .isBetween(days.plus(GRACE).minus(SLACK), days.plus(GRACE).plusSeconds(1));
  }
}

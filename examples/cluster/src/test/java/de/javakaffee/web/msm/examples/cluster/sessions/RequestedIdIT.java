package de.javakaffee.web.msm.examples.cluster.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.Page;
import de.javakaffee.web.msm.examples.cluster.TomcatProcess;
import de.javakaffee.web.msm.examples.cluster.Version;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids that clients send: several, those of other web applications, and hostile ones. */
@ParameterizedClass
@EnumSource
@ExtendWith(SharedClusters.Provider.class)
@Timeout(120)
final class RequestedIdIT {
  private final TestCluster cluster;

  RequestedIdIT(Version version, SharedClusters clusters) {
    this.cluster = clusters.checked(version);
  }

  @Test
  void ofSeveralCookiesTheGoodOneWins() {
    User user = cluster.user("/test");
    user.onA("set=a:1");
    String good = user.id();
    String cookies =
        "JSESSIONID=%s; JSESSIONID=%s; JSESSIONID=%s; JSESSIONID=%s"
            .formatted("0".repeat(32) + "-n1", "not/an/id", good, "1".repeat(32) + "-n2");
    for (TomcatProcess tomcat : List.of(cluster.b(), cluster.a(), cluster.b())) {
      Page page = withCookies(tomcat, cookies, "requested", "id", "get=a");
      assertThat(page.body()).isEqualTo("requested=true\nid=%s\na=1\n".formatted(good));
      assertThat(page.header("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void ofSeveralBadCookiesNoneWins() {
    String cookies = "JSESSIONID=%s; JSESSIONID=%s".formatted("0".repeat(32) + "-n1", "not/an/id");
    for (TomcatProcess tomcat : cluster.cluster().tomcats()) {
      Page page = withCookies(tomcat, cookies, "requested", "new", "names");
      assertThat(page.body()).isEqualTo("requested=false\nnew=true\nnames=\n");
      assertThat(page.headers().allValues("Set-Cookie"))
          .singleElement()
          .asString()
          .matches("JSESSIONID=[0-9A-F]{32}-n[12]; Path=/test; HttpOnly");
    }
  }

  private Page withCookies(TomcatProcess tomcat, String cookies, String... steps) {
    return cluster
        .user("/test")
        .browserOn(tomcat)
        .send("/test" + User.path(steps), request -> request.header("Cookie", cookies));
  }

  @Test
  void webApplicationsDoNotSeeEachOthersSessions() {
    User user = cluster.user("/test");
    user.onA("set=a:1");
    User other = cluster.user("/my-shop-x").presenting(user.id());
    for (TomcatProcess tomcat : cluster.cluster().tomcats()) {
      assertThat(other.on(tomcat, "requested", "present").body())
          .isEqualTo("requested=false\npresent=false\n");
    }
  }

  @Test
  void aContextPathWithDashesStandsInTheKey() {
    User user = cluster.user("/my-shop-x");
    user.onA("set=a:1");
    assertThat(user.onB("requested", "get=a").body()).isEqualTo("requested=true\na=1\n");
    assertThat(user.stored().key()).isEqualTo("localhost:/my-shop-x_" + user.id());
    assertThat(user.stored().first().holds(user.stored().key())).isTrue();
    assertThat(user.stored().second().holds(user.stored().key())).isTrue();
  }

  static List<String> hostileIds() {
    return List.of(
        "A".repeat(251) + "-n1",
        "A".repeat(7000),
        "A B-n1",
        "A%20B-n1",
        "A\tB-n1",
        "A%09B-n1",
        "A\u0001B-n1",
        "A%0D%0Aset%20x%200%200%201%0D%0Ay%0D%0A-n1",
        "A%00-n1",
        "A\u00e9\u20ac-n1",
        "A%C3%A9-n1",
        "../../etc/passwd-n1",
        "..%2F..%2Fetc-n1",
        "'A'-n1",
        "A*-n1",
        "A:1_B-n1",
        "-.",
        ".",
        "");
  }

  @ParameterizedTest
  @MethodSource("hostileIds")
  void aHostileCookieNeverReachesTheStore(String id) {
    for (TomcatProcess tomcat : cluster.cluster().tomcats()) {
      int before = cluster.tap().length();
      RawAnswer answer = RawAnswer.to(tomcat, "/tapped/do?requested&present", "JSESSIONID=" + id);
      assertThat(cluster.tap().saidSince(before)).isEmpty();
      answer.assertRefusedOrBody("requested=false\npresent=false\n");
      assertFreshSession(
          RawAnswer.to(tomcat, "/tapped/do?requested&new&id", "JSESSIONID=" + id), before);
    }
  }

  @ParameterizedTest
  @MethodSource("hostileIds")
  void aHostileUrlNeverReachesTheStore(String id) {
    for (TomcatProcess tomcat : cluster.cluster().tomcats()) {
      int before = cluster.tap().length();
      RawAnswer answer =
          RawAnswer.to(tomcat, "/tapped/do;jsessionid=" + id + "?requested&present", "x=y");
      assertThat(cluster.tap().saidSince(before)).isEmpty();
      answer.assertRefusedOrBody("requested=false\npresent=false\n");
      assertFreshSession(
          RawAnswer.to(tomcat, "/tapped/do;jsessionid=" + id + "?requested&new&id", "x=y"), before);
    }
  }

  /** Tomcat may refuse the request; if it does not, the only key seen is that of a new session. */
  private void assertFreshSession(RawAnswer answer, int before) {
    if (answer.status() == 200) {
      assertThat(answer.body()).matches("requested=false\nnew=true\nid=[0-9A-F]{32}-n1\n");
      String id = answer.body().lines().toList().get(2).substring("id=".length());
      assertThat(cluster.tap().keysSince(before)).containsOnly("localhost:/tapped_" + id);
    } else {
      assertThat(cluster.tap().saidSince(before)).isEmpty();
    }
  }
}

package de.javakaffee.web.msm.examples.cluster.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.Page;
import de.javakaffee.web.msm.examples.cluster.Version;
import de.javakaffee.web.msm.testkit.Eventually;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Sticky sessions: each stays on one Tomcat until that dies, or the balancer errs. */
@ParameterizedClass
@EnumSource
@ExtendWith(SharedClusters.Provider.class)
@Timeout(120)
final class TakeOverIT {
  private static final String ON_A = "." + TestCluster.ROUTE + "A";
  private static final String ON_B = "." + TestCluster.ROUTE + "B";

  private final TestCluster cluster;

  TakeOverIT(Version version, SharedClusters clusters) {
    this.cluster = clusters.sticky(version);
  }

  private static String withoutRoute(String id) {
    return id.substring(0, id.indexOf('.'));
  }

  @Test
  void whenATomcatDiesTheOtherOneTakesOverAndItComesBackToTheNewestState() {
    User user = cluster.user("/test");
    user.onA("set=a:1", "list=cart", "add=cart:tea");
    String onA = user.id();
    assertThat(onA).matches("[0-9A-F]{32}-n[12]" + Pattern.quote(ON_A));
    Eventually.holds("the session is stored", () -> user.stored().size() > 0);
    assertThat(user.stored().key()).isEqualTo("localhost:/test_" + withoutRoute(onA));

    cluster.a().kill();
    try {
      Page first = user.onB("requested", "id", "new", "get=a", "get=cart");
      String onB = withoutRoute(onA) + ON_B;
      assertThat(first.body())
          .isEqualTo("requested=true\nid=%s\nnew=false\na=1\ncart=[tea]\n".formatted(onB));
      assertThat(first.headers().allValues("Set-Cookie"))
          .containsExactly("JSESSIONID=" + onB + "; Path=/test; HttpOnly");
      assertThat(user.id()).isEqualTo(onB);
      Page second = user.onB("requested", "add=cart:milk");
      assertThat(second.body()).isEqualTo("requested=true\n");
      assertThat(second.header("Set-Cookie")).isEmpty();

      User oldTab = cluster.user("/test").presenting(onA);
      assertThat(oldTab.onB("requested", "id", "get=cart").body())
          .isEqualTo("requested=true\nid=%s\ncart=[tea, milk]\n".formatted(onB));
      assertThat(oldTab.id()).isEqualTo(onB);
    } finally {
      cluster.a().start();
    }
    assertGoesOnOnA(user);
  }

  private void assertGoesOnOnA(User user) {
    String before = user.stored().version();
    user.onB("set=a:2");
    Eventually.holds("it is stored again", () -> !user.stored().version().equals(before));
    assertThat(user.onA("requested", "get=a", "get=cart").body())
        .isEqualTo("requested=true\na=2\ncart=[tea, milk]\n");
    assertThat(user.id()).endsWith(ON_A);
  }

  @Test
  void aTomcatThatDidNotDieForgetsItsOwnCopyWhenTheSessionComesBack() {
    User user = cluster.user("/test");
    user.onA("set=a:1", "list=cart", "add=cart:tea");
    Eventually.holds("the session is stored", () -> user.stored().size() > 0);
    for (int round = 1; round <= 3; round++) {
      int before = user.stored().size();
      user.onB("set=a:B" + round, "add=cart:B" + round);
      Eventually.holds("B has stored its item", () -> user.stored().size() > before);
      assertThat(user.id()).endsWith(ON_B);
      int between = user.stored().size();
      assertThat(user.onA("get=a").value("a")).isEqualTo("B" + round);
      user.onA("set=a:A" + round, "add=cart:A" + round);
      Eventually.holds("A has stored its item", () -> user.stored().size() > between);
      assertThat(user.id()).endsWith(ON_A);
    }
    assertThat(user.onA("get=a", "get=cart").body())
        .isEqualTo("a=A3\ncart=[tea, B1, A1, B2, A2, B3, A3]\n");
  }

  @Test
  void aRequestWithTheOwnRouteGetsNoCookie() {
    User user = cluster.user("/test");
    user.onA("set=a:1");
    assertThat(user.onA("requested", "get=a").header("Set-Cookie")).isEmpty();
  }

  @Test
  void valuesAreToldThatTheSessionMoved() {
    User user = cluster.user("/test");
    user.onA("object=a:Listening(a)");
    Eventually.holds("the session is stored", () -> user.stored().size() > 0);
    user.onB("names");
    String id = withoutRoute(user.id());
    assertThat(cluster.user("/test").onB("events").body().lines().filter(e -> e.contains(id)))
        .containsExactly(
            "event=activated a in " + id + ON_A, "event=renamed " + id + ON_A + " to " + id + ON_B);
  }

  @Test
  void anEndOnOneTomcatIsTheEndOnTheOther() {
    User user = cluster.user("/test");
    user.onA("set=a:1");
    Eventually.holds("the session is stored", () -> user.stored().size() > 0);
    user.onB("get=a");
    String id = user.id();
    int size = user.stored().size();
    user.onB("invalidate");
    StoredSession stored = cluster.stored("/test", id);
    Eventually.holds("the end is stored", () -> stored.size() != size);
    assertThat(cluster.user("/test").presenting(id).onA("requested").value("requested"))
        .isEqualTo("false");
  }

  @Test
  void anotherIdWorksOnTheOtherTomcatAndTheOldOneIsDead() {
    User user = cluster.user("/test");
    user.onA("set=a:1");
    String old = user.id();
    Eventually.holds("it is stored", () -> user.stored().size() > 0);
    StoredSession former = user.stored();
    int size = former.size();
    user.onA("changeId");
    Eventually.holds("it is stored again", () -> user.stored().size() > 0);
    Eventually.holds("the old id is removed", () -> former.size() < size);
    assertThat(user.id()).endsWith(ON_A);
    assertThat(withoutRoute(user.id())).isNotEqualTo(withoutRoute(old));
    assertThat(user.onB("requested", "get=a").body()).isEqualTo("requested=true\na=1\n");
    for (var tomcat : cluster.cluster().tomcats()) {
      assertThat(cluster.user("/test").presenting(old).on(tomcat, "requested").value("requested"))
          .isEqualTo("false");
    }
  }

  @Test
  void theEndOfAnIdleSessionThatMovedIsToldOnce() {
    User user = cluster.user("/short");
    user.onA("object=a:Listening(moved)");
    Eventually.holds("the session is stored", () -> user.stored().size() > 0);
    user.onB("get=a");
    String id = withoutRoute(user.id());
    Eventually.holds(
        "it ends",
        () -> cluster.events("/short", id).stream().anyMatch(e -> e.startsWith("destroyed ")));
    User later = cluster.user("/short");
    later.onA("set=a:1");
    String laterId = later.id();
    Eventually.holds(
        "a later one on the first Tomcat ends",
        () -> cluster.events("/short", "destroyed " + laterId).size() == 1);
    assertThat(cluster.events("/short", id).stream().map(event -> event.replaceAll("[.].*", "")))
        .containsExactlyInAnyOrder(
            "created " + id,
            "bound moved in " + id,
            "activated moved in " + id,
            "renamed " + id,
            "unbound moved in " + id,
            "destroyed " + id);
  }
}

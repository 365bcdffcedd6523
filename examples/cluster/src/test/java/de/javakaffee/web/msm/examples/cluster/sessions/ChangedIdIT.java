package de.javakaffee.web.msm.examples.cluster.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The application gives a session another id. */
@ParameterizedClass
@EnumSource
@ExtendWith(SharedClusters.Provider.class)
@Timeout(120)
final class ChangedIdIT {
  private static final String ID = "[0-9A-F]{32}-n[12]";
  private static final int LARGE = 20_000;

  /** A record that says that the session has ended, and nothing else. */
  private static final int SMALL = 200;

  private final TestCluster cluster;

  ChangedIdIT(Version version, SharedClusters clusters) {
    this.cluster = clusters.checked(version);
  }

  @Test
  void theSessionIsFoundOnTheOtherTomcatByItsNewId() {
    User user = cluster.user("/test");
    user.onA("set=a:1", "list=cart", "add=cart:tea");
    String old = user.id();
    String changed = user.onA("changeId").value("id");
    assertThat(changed).isNotEqualTo(old).matches(ID);
    assertThat(user.id()).isEqualTo(changed);
    assertThat(user.onB("requested", "id", "new", "names", "get=a", "get=cart").body())
        .isEqualTo(
            "requested=true\nid=%s\nnew=false\nnames=a,cart\na=1\ncart=[tea]\n".formatted(changed));
  }

  @Test
  void theOldIdIsDeadOnBothTomcatsAndInTheStore() {
    User user = cluster.user("/test");
    user.onA("random=a:" + LARGE);
    user.onB("get=a");
    String old = user.id();
    assertThat(user.stored().size()).isGreaterThan(LARGE);
    user.onA("changeId");
    assertThat(user.stored().size()).isGreaterThan(LARGE);
    assertThat(cluster.stored("/test", old).size()).isLessThan(SMALL);
    for (var tomcat : cluster.cluster().tomcats()) {
      User stale = cluster.user("/test").presenting(old);
      assertThat(stale.on(tomcat, "requested", "present").body())
          .isEqualTo("requested=false\npresent=false\n");
    }
    assertThat(user.onB("requested", "names").body()).isEqualTo("requested=true\nnames=a\n");
  }

  @Test
  void itCanBeChangedTwiceInOneRequestAndOnceMoreOnTheOtherTomcat() {
    User user = cluster.user("/test");
    user.onA("set=a:1");
    String first = user.id();
    user.onA("changeId", "set=b:2", "changeId", "set=c:3");
    String third = user.id();
    user.onB("changeId", "set=d:4");
    String fourth = user.id();
    assertThat(user.onA("requested", "id", "names").body())
        .isEqualTo("requested=true\nid=%s\nnames=a,b,c,d\n".formatted(fourth));
    for (String old : new String[] {first, third}) {
      assertThat(cluster.user("/test").presenting(old).onA("requested").value("requested"))
          .isEqualTo("false");
      assertThat(cluster.user("/test").presenting(old).onB("requested").value("requested"))
          .isEqualTo("false");
    }
  }

  @Test
  void theListenerIsToldOnce() {
    User user = cluster.user("/test");
    user.onA("set=a:1");
    String old = user.id();
    user.onB("changeId");
    user.onA("get=a");
    assertThat(cluster.events("/test", old))
        .containsExactly("created " + old, "renamed " + old + " to " + user.id());
  }

  @Test
  void aNewSessionMayGetAnotherIdInItsFirstRequest() {
    User user = cluster.user("/test");
    user.onA("set=a:1", "changeId");
    assertThat(user.onB("requested", "get=a").body()).isEqualTo("requested=true\na=1\n");
  }
}

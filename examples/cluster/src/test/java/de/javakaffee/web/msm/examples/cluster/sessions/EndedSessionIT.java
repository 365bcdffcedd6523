package de.javakaffee.web.msm.examples.cluster.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.Page;
import de.javakaffee.web.msm.examples.cluster.Version;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The application ends a session. */
@ParameterizedClass
@EnumSource
@ExtendWith(SharedClusters.Provider.class)
@Timeout(120)
final class EndedSessionIT {
  private final TestCluster cluster;

  EndedSessionIT(Version version, SharedClusters clusters) {
    this.cluster = clusters.checked(version);
  }

  @Test
  void itIsGoneOnTheOtherTomcatAtOnce() {
    User user = cluster.user("/test");
    user.onA("set=a:1");
    user.onB("get=a");
    String ended = user.id();
    user.onA("invalidate");
    assertThat(user.onB("requested", "present").body())
        .isEqualTo("requested=false\npresent=false\n");
    Page next = user.onB("new", "names", "id");
    assertThat(next.body()).startsWith("new=true\nnames=\nid=");
    assertThat(next.value("id")).isNotEqualTo(ended);
    assertThat(user.onA("requested", "id").value("id")).isEqualTo(next.value("id"));
  }

  @Test
  void anotherOneBeginsInTheSameRequest() {
    User user = cluster.user("/test");
    user.onA("set=a:1");
    String ended = user.id();
    user.onA("invalidate", "set=b:2");
    assertThat(user.id()).isNotEqualTo(ended);
    assertThat(user.onB("requested", "names").body()).isEqualTo("requested=true\nnames=b\n");
    assertThat(cluster.user("/test").presenting(ended).onB("requested").value("requested"))
        .isEqualTo("false");
  }

  @Test
  void oneThatBeginsAndEndsInTheSameRequestIsNeverFound() {
    User user = cluster.user("/test");
    Page page = user.onA("set=a:1", "id", "invalidate");
    assertThat(cluster.user("/test").presenting(page.value("id")).onB("requested").body())
        .isEqualTo("requested=false\n");
  }

  @Test
  void listenersAreToldOnceInTheCluster() {
    User user = cluster.user("/test");
    user.onA("set=a:1", "object=b:Listening(b)");
    user.onB("get=b");
    String id = user.id();
    user.onB("invalidate");
    user.onA("requested");
    assertThat(cluster.events("/test", id))
        .containsExactlyInAnyOrder(
            "created " + id, "bound b in " + id, "unbound b in " + id, "destroyed " + id);
  }

  @Test
  void aRequestUnderWayOnTheOtherTomcatDoesNotBringItBack() {
    User user = cluster.user("/test");
    user.onA("set=a:1");
    user.onB("get=a");
    String id = user.id();
    CompletableFuture<Page> underWay =
        CompletableFuture.supplyAsync(
            () -> user.onB("set=b:2", "open=started" + id, "await=ended" + id, "set=c:3"));
    cluster.user("/test").onB("await=started" + id);
    user.onA("invalidate");
    cluster.user("/test").onB("open=ended" + id);
    assertThat(underWay.join().status()).isEqualTo(200);
    for (var tomcat : cluster.cluster().tomcats()) {
      assertThat(cluster.user("/test").presenting(id).on(tomcat, "requested").body())
          .isEqualTo("requested=false\n");
    }
  }
}

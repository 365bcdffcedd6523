package de.javakaffee.web.msm.examples.cluster.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.Page;
import de.javakaffee.web.msm.examples.cluster.TomcatProcess;
import de.javakaffee.web.msm.examples.cluster.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A web application without cookies: the id stands in the URL. */
@ParameterizedClass
@EnumSource
@ExtendWith(SharedClusters.Provider.class)
@Timeout(120)
final class UrlSessionIT {
  private final TestCluster cluster;

  UrlSessionIT(Version version, SharedClusters clusters) {
    this.cluster = clusters.checked(version);
  }

  @Test
  void theIdInTheUrlWorksOnTheOtherTomcat() {
    Page first = cluster.user("/url").onA("set=a:1", "id", "encode=/url/do");
    String id = first.value("id");
    assertThat(first.header("Set-Cookie")).isEmpty();
    assertThat(first.value("url")).isEqualTo("/url/do;jsessionid=" + id);
    Page second = get(cluster.b(), id, "requested", "id", "get=a");
    assertThat(second.body()).isEqualTo("requested=true\nid=%s\na=1\n".formatted(id));
    assertThat(second.header("Set-Cookie")).isEmpty();
  }

  @Test
  void anIdInACookieIsIgnored() {
    String id = cluster.user("/url").onA("set=a:1", "id").value("id");
    assertThat(cluster.user("/url").presenting(id).onA("requested").value("requested"))
        .isEqualTo("false");
  }

  @Test
  void anotherIdIsGivenWithoutACookie() {
    String old = cluster.user("/url").onA("set=a:1", "id").value("id");
    Page page = get(cluster.b(), old, "changeId");
    assertThat(page.header("Set-Cookie")).isEmpty();
    assertThat(get(cluster.a(), page.value("id"), "requested", "get=a").body())
        .isEqualTo("requested=true\na=1\n");
    assertThat(get(cluster.a(), old, "requested").value("requested")).isEqualTo("false");
  }

  @Test
  void anEndedSessionIsGoneOnTheOtherTomcat() {
    String id = cluster.user("/url").onA("set=a:1", "id").value("id");
    get(cluster.b(), id, "invalidate");
    assertThat(get(cluster.a(), id, "requested", "present").body())
        .isEqualTo("requested=false\npresent=false\n");
  }

  private Page get(TomcatProcess tomcat, String id, String... steps) {
    return cluster.user("/url").get(tomcat, "/do;jsessionid=" + id + "?" + User.query(steps));
  }
}

package de.javakaffee.web.msm.examples.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cluster itself, with Tomcats as they come. */
@Timeout(120)
final class PlainTomcatIT {
  private static final String SERVLET =
      """
      package app;
      import jakarta.servlet.http.*;
      public class Hello extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws java.io.IOException {
          response.getWriter().println("tomcat=" + System.getProperty("tomcat.name"));
          response.getWriter().println("id=" + request.getSession().getId());
        }
      }
      """;
  private static final String WEB_XML =
      """
      <servlet><servlet-name>hello</servlet-name><servlet-class>app.Hello</servlet-class></servlet>
      <servlet-mapping>
        <servlet-name>hello</servlet-name><url-pattern>/hello</url-pattern>
      </servlet-mapping>
      """;

  private final Path folder;

  PlainTomcatIT(@TempDir Path folder) {
    this.folder = folder;
  }

  private ClusterBuilder plain(Version version) {
    return withWebXml(version, WEB_XML);
  }

  private ClusterBuilder withWebXml(Version version, String webXml) {
    return Cluster.builder()
        .tomcat(version)
        .webapp(
            "/test",
            new WebappBuilder(version, folder).source("app.Hello", SERVLET).webXml(webXml).build());
  }

  @ParameterizedTest
  @EnumSource
  void everyTomcatServesInTurnAndKeepsItsOwnSessions(Version version) {
    try (Cluster cluster = plain(version).memcacheds(0).jvmRoutes().start()) {
      Browser user = cluster.browser();
      Page first = user.get("/test/hello");
      Page second = user.get("/test/hello");
      assertThat(first.status()).isEqualTo(200);
      assertThat(first.servedBy()).contains(first.value("tomcat"));
      assertThat(second.servedBy()).isNotEqualTo(first.servedBy());
      assertThat(second.value("id")).isNotEqualTo(first.value("id"));
      assertThat(user.sessionId()).contains(second.value("id"));
      assertThat(second.value("id")).endsWith(".route-" + second.value("tomcat"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bothBalancersSkipADeadTomcatAndUseItAgainWhenItIsBack(boolean builtIn) {
    ClusterBuilder builder = plain(Version.TOMCAT_11).memcacheds(0);
    try (Cluster cluster = (builtIn ? builder.builtInBalancer() : builder).start()) {
      TomcatProcess a = cluster.tomcat("A");
      Browser user = cluster.browser();
      a.kill();
      assertThat(a.running()).isFalse();
      assertThat(IntStream.range(0, 4).mapToObj(i -> user.get("/test/hello")))
          .allSatisfy(page -> assertThat(page.servedBy()).contains("B"));
      a.start();
      assertThat(IntStream.range(0, 4).mapToObj(i -> user.get("/test/hello").servedBy()))
          .contains(Optional.of("A"), Optional.of("B"));
      assertThat(user.on(a).get("/test/hello").value("tomcat")).isEqualTo("A");
      assertThat(user.post("/test/hello", Map.of("x", "ü&")).status()).isEqualTo(405);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bothMemcachedsAreKilledFrozenAndStartedAgainAtTheSamePort(boolean embedded) {
    ClusterBuilder builder = plain(Version.TOMCAT_11).tomcats(1).memcacheds(1);
    try (Cluster cluster = (embedded ? builder.embeddedMemcached() : builder).start()) {
      MemcachedProcess n1 = cluster.memcached("n1");
      int port = n1.port();
      n1.freeze();
      assertThat(n1.answers()).isFalse();
      n1.thaw();
      assertThat(n1.answers()).isTrue();
      n1.kill();
      assertThat(n1.answers()).isFalse();
      n1.restart();
      assertThat(n1.answers()).isTrue();
      assertThat(n1.node()).isEqualTo("n1:127.0.0.1:" + port);
    }
  }

  @Test
  void aWebApplicationThatDoesNotStartFailsTheClusterWithTheReasonFromTheLog() {
    String noSuch = "<listener><listener-class>no.such.Listener</listener-class></listener>";
    ClusterBuilder builder = withWebXml(Version.TOMCAT_11, noSuch).memcacheds(0).tomcats(1);
    assertThatThrownBy(builder::start)
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("a web application of Tomcat A (127.0.0.1:")
        .hasMessageContaining("no.such.Listener")
        .hasMessageContaining("Context [/test] startup failed due to previous errors");
    try (Cluster cluster = builder.contextsMayFail().start()) {
      assertThat(cluster.browser().get("/test/hello").status()).isEqualTo(404);
      assertThat(cluster.tomcat("A").log()).contains("Context [/test] startup failed");
    }
  }
}

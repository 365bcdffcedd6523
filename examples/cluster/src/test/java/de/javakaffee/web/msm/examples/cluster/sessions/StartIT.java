package de.javakaffee.web.msm.examples.cluster.sessions;

import static de.javakaffee.web.msm.examples.cluster.ClusterBuilder.MEMCACHED_NODES;
import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.Browser;
import de.javakaffee.web.msm.examples.cluster.Cluster;
import de.javakaffee.web.msm.examples.cluster.MemcachedProcess;
import de.javakaffee.web.msm.examples.cluster.TomcatProcess;
import de.javakaffee.web.msm.examples.cluster.Version;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Managers that are switched off, or set wrongly, beside one that is good. */
@Timeout(120)
final class StartIT {
  private static final String MANAGER =
      "<Manager className=\"de.javakaffee.web.msm.MemcachedBackupSessionManager\" %s/>";

  @ParameterizedTest
  @EnumSource
  void disabledAndWronglySetManagersLeaveTheOthersAlone(Version version) {
    Tap tap = Tap.open();
    TestApplication application = TestApplication.build(version);
    String nodes = "memcachedNodes=\"" + MEMCACHED_NODES + "\" ";
    try (tap;
        Cluster cluster =
            Cluster.builder()
                .tomcat(version)
                .tomcats(1)
                .memcacheds(1)
                .contextsMayFail()
                .webapp("/good", application.folder(), "", manager(nodes))
                .webapp(
                    "/disabled",
                    application.folder(),
                    "",
                    manager("memcachedNodes=\"n1:127.0.0.1:" + tap.port() + "\" enabled=\"false\""))
                .webapp("/nodes", application.folder(), "", manager("memcachedNodes=\"n1:host\""))
                .webapp("/unknown", application.folder(), "", manager(nodes + "lockMode=\"all\""))
                .webapp(
                    "/transcoder",
                    application.folder(),
                    "",
                    manager(nodes + "transcoderFactoryClass=\"no.such.Factory\""))
                .webapp(
                    "/option",
                    application.folder(),
                    "",
                    manager(nodes + "transcoder.pretty=\"true\""))
                .start()) {
      tap.leadTo(cluster.memcached("n1").port());
      TomcatProcess tomcat = cluster.tomcat("A");
      assertServesSessions(cluster, "/good", true);
      assertServesSessions(cluster, "/disabled", false);
      assertThat(tap.connections()).isZero();
      for (String wrong : List.of("/nodes", "/unknown", "/transcoder", "/option")) {
        assertThat(cluster.browser().on(tomcat).get(wrong + "/do?say=x").status()).isEqualTo(404);
      }
      assertThat(tomcat.log().lines().filter(line -> line.contains("LifecycleException: ")))
          .extracting(line -> line.substring(line.indexOf(": ") + 2))
          .containsExactlyInAnyOrder(
              "memcachedNodes \"n1:host\": node n1 has no port (expected id:host:port)",
              "lockMode: there is no such setting",
              "transcoderFactoryClass \"no.such.Factory\": no such transcoder is installed"
                  + " (installed: java = de.javakaffee.web.msm.JavaSerializationTranscoderFactory)",
              "transcoder java: unknown option \"pretty\" (it has none)");
    }
  }

  private static String manager(String attributes) {
    return MANAGER.formatted(attributes);
  }

  private static void assertServesSessions(Cluster cluster, String context, boolean stored) {
    Browser user = cluster.browser().on(cluster.tomcat("A"));
    user.get(context + "/do?set=a:1");
    assertThat(user.get(context + "/do?requested&get=a").body()).isEqualTo("requested=true\na=1\n");
    String id = user.sessionId().orElseThrow();
    assertThat(id).matches(stored ? "[0-9A-F]{32}-n1" : "[0-9A-F]{32}");
    MemcachedProcess n1 = cluster.memcached("n1");
    assertThat(n1.holds(id)).isEqualTo(stored);
  }
}

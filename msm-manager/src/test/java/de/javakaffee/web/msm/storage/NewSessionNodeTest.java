package de.javakaffee.web.msm.storage;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.storage.Cluster.Tomcat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class NewSessionNodeTest {

  @Test
  void newSessionsAreSpreadOverTheNodes() {
    assertThat(next(Cluster.of("n1", "n2", "n3").tomcat(), 6))
        .containsExactly("n1", "n2", "n3", "n1", "n2", "n3");
  }

  @Test
  void failoverNodesGetNoneAsLongAsAnotherIsUp() {
    assertThat(next(Cluster.withFailover("n1", "n1", "n2").tomcat(), 2))
        .containsExactly("n2", "n2");
  }

  @Test
  void failoverNodesGetThemWhenNoOtherIsUp() {
    Cluster cluster = Cluster.withFailover("n1", "n1", "n2");
    Tomcat tomcat = cluster.tomcat();
    cluster.node("n2").kill();
    tomcat.background.runOnce();
    assertThat(next(tomcat, 2)).containsExactly("n1", "n1");
  }

  @Test
  void aNodeThatIsDownGetsNone() {
    Cluster cluster = Cluster.of("n1", "n2");
    Tomcat tomcat = cluster.tomcat();
    cluster.node("n1").kill();
    tomcat.background.runOnce();
    assertThat(next(tomcat, 2)).containsExactly("n2", "n2");
  }

  @Test
  void whenAllAreDownTheSessionsHomeIsARegularNode() {
    Cluster cluster = Cluster.withFailover("n1", "n1", "n2");
    Tomcat tomcat = cluster.tomcat();
    cluster.node("n1").kill();
    cluster.node("n2").kill();
    tomcat.background.runOnce();
    assertThat(next(tomcat, 2)).containsExactly("n2", "n2");
  }

  private static List<String> next(Tomcat tomcat, int count) {
    return IntStream.range(0, count).mapToObj(i -> tomcat.storage.nodeForNewSession()).toList();
  }
}

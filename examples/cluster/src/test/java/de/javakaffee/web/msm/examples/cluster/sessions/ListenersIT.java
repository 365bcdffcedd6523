package de.javakaffee.web.msm.examples.cluster.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What the application is told, and on which Tomcat. */
@ParameterizedClass
@EnumSource
@ExtendWith(SharedClusters.Provider.class)
@Timeout(120)
final class ListenersIT {
  private final TestCluster cluster;

  ListenersIT(Version version, SharedClusters clusters) {
    this.cluster = clusters.checked(version);
  }

  @Test
  void aValueBoundOnOneTomcatIsUnboundWhereItIsReplaced() {
    User user = cluster.user("/test");
    user.onA("object=a:Listening(first)");
    user.onB("object=a:Listening(second)");
    String id = user.id();
    assertThat(cluster.events("/test", id))
        .containsExactly(
            "created " + id,
            "bound first in " + id,
            "bound second in " + id,
            "unbound first in " + id);
  }

  @Test
  void aValueBoundOnOneTomcatIsUnboundWhereItIsRemoved() {
    User user = cluster.user("/test");
    user.onA("object=a:Listening(only)");
    user.onB("remove=a");
    user.onA("names");
    String id = user.id();
    assertThat(cluster.events("/test", id))
        .containsExactly("created " + id, "bound only in " + id, "unbound only in " + id);
  }

  @Test
  void attributeListenersGetTheOldValueThatTheOtherTomcatSet() {
    User user = cluster.user("/told");
    user.onA("set=a:1", "list=cart", "add=cart:tea");
    user.onB("set=a:2", "remove=cart");
    String id = user.id();
    assertThat(cluster.events("/told", id))
        .containsExactly(
            "created " + id,
            "added a=1 in " + id,
            "added cart=[] in " + id,
            "replaced a=1 in " + id,
            "removed cart=[tea] in " + id);
  }

  @Test
  void nobodyIsToldWhenTheOtherTomcatLoadsOrRefreshesASession() {
    User user = cluster.user("/told");
    user.onA("object=a:Listening(a)");
    user.onB("get=a");
    user.onA("set=b:1");
    user.onB("get=a", "get=b");
    String id = user.id();
    assertThat(cluster.events("/told", id))
        .containsExactly(
            "created " + id,
            "bound a in " + id,
            "added a=Listening[label=a] in " + id,
            "added b=1 in " + id);
  }
}

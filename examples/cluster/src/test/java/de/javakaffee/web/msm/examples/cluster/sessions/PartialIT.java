package de.javakaffee.web.msm.examples.cluster.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.Page;
import de.javakaffee.web.msm.examples.cluster.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Settings that let the manager do less. */
@ParameterizedClass
@EnumSource
@ExtendWith(SharedClusters.Provider.class)
@Timeout(120)
final class PartialIT {
  private final TestCluster cluster;

  PartialIT(Version version, SharedClusters clusters) {
    this.cluster = clusters.checked(version);
  }

  @Test
  void anIgnoredRequestSeesItsSessionAndBeginsNoSecondOne() {
    User user = cluster.user("/part");
    user.onA("set=kept:1");
    String id = user.id();
    Page style = user.get(cluster.b(), "/style.css?requested&id&get=kept");
    assertThat(style.body()).isEqualTo("requested=true\nid=%s\nkept=1\n".formatted(id));
    assertThat(style.header("Set-Cookie")).isEmpty();
    assertThat(user.id()).isEqualTo(id);
    assertThat(user.onA("requested", "get=kept").body()).isEqualTo("requested=true\nkept=1\n");
  }

  @Test
  void anIgnoredRequestDoesNotStoreTheSession() {
    User user = cluster.user("/part");
    user.onA("set=kept:1");
    String before = user.stored().version();
    user.get(cluster.a(), "/style.css?get=kept");
    assertThat(user.stored().version()).isEqualTo(before);
  }

  @Test
  void onlyAttributesThatTheFilterNamesReachTheOtherTomcat() {
    User user = cluster.user("/part");
    user.onA("set=kept:1", "set=keptToo:2", "set=other:3", "set=unkept:4");
    assertThat(user.onB("names").value("names")).isEqualTo("kept,keptToo");
    assertThat(user.onA("names").value("names")).isEqualTo("kept,keptToo,other,unkept");
    user.onB("set=other:B", "set=kept:B");
    assertThat(user.onA("get=kept", "get=other").body()).isEqualTo("kept=B\nother=3\n");
  }
}

package de.javakaffee.web.msm.examples.cluster.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.Page;
import de.javakaffee.web.msm.examples.cluster.Version;
import de.javakaffee.web.msm.testkit.Eventually;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A web application is stopped and started again while its Tomcat goes on. */
@ParameterizedClass
@EnumSource
@ExtendWith(SharedClusters.Provider.class)
@Timeout(120)
final class ReloadIT {
  private final TestCluster cluster;

  ReloadIT(Version version, SharedClusters clusters) {
    this.cluster = clusters.checked(version);
  }

  @Test
  void sessionsSurviveAndNothingOfTheOldApplicationIsLeft() {
    User user = cluster.user("/reload");
    user.onA("list=cart", "set=a:1");
    Page before = admin("");
    for (int reloads = 1; reloads <= 3; reloads++) {
      user.onA("object=b:Listening(b)", "add=cart:" + reloads);
      admin("?reload=/reload");
      assertThat(user.onA("requested", "get=a", "get=b").body())
          .isEqualTo("requested=true\na=1\nb=Listening[label=b]\n");
    }
    assertThat(user.onA("get=cart").value("cart")).isEqualTo("[1, 2, 3]");
    assertThat(user.onB("get=cart").value("cart")).isEqualTo("[1, 2, 3]");
    Eventually.holds("no class loader is left", () -> loaders(admin("")).equals(loaders(before)));
    assertThat(threads(admin(""))).isEqualTo(threads(before));
  }

  private Page admin(String query) {
    Page page = cluster.user("/test").get(cluster.a(), "/admin" + query);
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    return page;
  }

  private static String loaders(Page page) {
    return page.value("loaders");
  }

  /** The session manager's threads, one line each: as many for each application as before. */
  private static List<String> threads(Page page) {
    return page.body().lines().filter(line -> line.startsWith("thread=msm/")).toList();
  }
}

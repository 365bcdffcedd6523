package de.javakaffee.web.msm.examples.cluster.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.Page;
import de.javakaffee.web.msm.examples.cluster.Version;
import de.javakaffee.web.msm.testkit.Eventually;
import java.io.BufferedReader;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request changed is stored before its client can ask again. */
@ParameterizedClass
@EnumSource
@ExtendWith(SharedClusters.Provider.class)
@Timeout(120)
final class StoredBeforeResponseIT {
  private final TestCluster cluster;

  StoredBeforeResponseIT(Version version, SharedClusters clusters) {
    this.cluster = clusters.checked(version);
  }

  @Test
  void twoTomcatsCountInTurnAndLoseNothing() {
    User user = cluster.user("/test");
    for (int count = 1; count <= 99; count += 2) {
      assertThat(user.onA("count=visits").value("visits")).isEqualTo("" + count);
      assertThat(user.onB("count=visits").value("visits")).isEqualTo("" + (count + 1));
    }
  }

  /** In each the second step changes the session, and the response is under way before it ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "set=before:1&set=after:2",
        "set=before:1&flush&set=after:2",
        "flush&set=before:1&say=something&flush&set=after:2",
        "set=before:1&large=100000&set=after:2",
        "set=before:1&redirect=elsewhere&set=after:2",
        "set=before:1&error=404&set=after:2",
        "set=before:1&include=/do?set=after:2",
        "set=before:1&forward=/do?set=after:2",
      })
  void whateverEndsTheResponse(String steps) {
    User user = cluster.user("/test");
    user.onB("set=old:0");
    user.get(cluster.a(), "/do?" + steps);
    assertThat(user.onB("names", "get=before", "get=after").body())
        .isEqualTo("names=after,before,old\nbefore=1\nafter=2\n");
  }

  /** The client may ask again before the servlet is through: this change is late by its nature. */
  @Test
  void aChangeAfterTheLastByteIsStoredAllTheSame() {
    User user = cluster.user("/test");
    user.onA("set=before:1", "length=3", "write=yes", "flush", "set=after:2");
    assertThat(user.onB("get=before").value("before")).isEqualTo("1");
    Eventually.holds("B has it", () -> user.onB("get=after").value("after").equals("2"));
  }

  @Test
  void anErrorPageMayChangeTheSession() {
    User user = cluster.user("/test");
    user.onB("set=old:0");
    Page page = user.on(cluster.a(), "set=a:1", "error=409");
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.value("error")).isEqualTo("409");
    assertThat(user.onB("names", "get=error").body()).isEqualTo("names=a,error,old\nerror=409\n");
  }

  @Test
  void anErrorPageMayBeginASession() {
    User user = cluster.user("/test");
    assertThat(user.on(cluster.a(), "error=409").status()).isEqualTo(409);
    assertThat(user.onB("requested", "get=error").body()).isEqualTo("requested=true\nerror=409\n");
  }

  @Test
  void thePageOfAnExceptionMayChangeTheSession() {
    User user = cluster.user("/test");
    user.onB("set=old:0");
    assertThat(user.on(cluster.a(), "set=a:1", "throw=on purpose").status()).isEqualTo(500);
    assertThat(user.onB("names", "get=error").body()).isEqualTo("names=a,error,old\nerror=500\n");
  }

  @Test
  void whatWasSetBeforeAFlushIsThereWhenTheFirstBytesArrive() throws IOException {
    User user = cluster.user("/test");
    user.onA("set=old:0");
    String gate = "flushed" + user.id();
    try (BufferedReader lines =
        user.open(cluster.a(), "set=a:1", "say=first", "flush", "await=" + gate, "set=b:2")) {
      assertThat(lines.readLine()).isEqualTo("said=first");
      assertThat(user.onB("names", "get=a").body()).isEqualTo("names=a,old\na=1\n");
      user.onA("open=" + gate);
      assertThat(lines.readLine()).isNull();
    }
    assertThat(user.onB("names", "get=b").body()).isEqualTo("names=a,b,old\nb=2\n");
  }

  @Test
  void aSessionBegunBeforeAFlushIsThereWhenTheFirstBytesArrive() throws IOException {
    User user = cluster.user("/test");
    try (BufferedReader lines = user.open(cluster.a(), "set=a:1", "id", "flush", "await=begun")) {
      String id = lines.readLine().substring("id=".length());
      assertThat(cluster.user("/test").presenting(id).onB("requested", "get=a").body())
          .isEqualTo("requested=true\na=1\n");
      cluster.user("/test").onA("open=begun");
    }
  }
}

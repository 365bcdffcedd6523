package de.javakaffee.web.msm.examples.cluster.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.Version;
import java.io.BufferedReader;
import java.io.IOException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Servlets that go on in another thread after their service method has returned. */
@ParameterizedClass
@EnumSource
@ExtendWith(SharedClusters.Provider.class)
@Timeout(120)
final class AsynchronousIT {
  private final TestCluster cluster;

  AsynchronousIT(Version version, SharedClusters clusters) {
    this.cluster = clusters.checked(version);
  }

  @ParameterizedTest
  @ValueSource(strings = {"complete", "timeout", "/do?say=dispatched"})
  void whatTheOtherThreadChangedIsStoredBeforeTheResponse(String end) {
    User user = cluster.user("/test");
    for (int count = 1; count <= 19; count += 2) {
      user.onA("async=" + end, "count=visits");
      assertThat(user.onB("get=visits").value("visits")).isEqualTo("" + count);
      user.onB("async=" + end, "count=visits");
      assertThat(user.onA("get=visits").value("visits")).isEqualTo("" + (count + 1));
    }
  }

  @Test
  void soIsWhatADispatchChanged() {
    User user = cluster.user("/test");
    user.onA("set=a:1", "async=/do?set=c:3", "set=b:2");
    assertThat(user.onB("names").value("names")).isEqualTo("a,b,c");
  }

  @Test
  void soIsWhatASecondAsynchronousStepOfTheSameRequestChanged() {
    User user = cluster.user("/test");
    user.onA("set=a:1", "async=/do?set=c:3&async=complete&set=d:4", "set=b:2");
    assertThat(user.onB("names").value("names")).isEqualTo("a,b,c,d");
  }

  @Test
  void whatWasSetBeforeAFlushIsThereWhenTheFirstBytesArrive() throws IOException {
    User user = cluster.user("/test");
    user.onA("set=old:0");
    String gate = "asynchronous" + user.id();
    try (BufferedReader lines =
        user.open(
            cluster.a(),
            "async=complete",
            "set=a:1",
            "say=first",
            "flush",
            "await=" + gate,
            "set=b:2")) {
      assertThat(lines.readLine()).isEqualTo("said=first");
      assertThat(user.onB("names").value("names")).isEqualTo("a,old");
      cluster.user("/test").onA("open=" + gate);
      assertThat(lines.readLine()).isNull();
    }
    assertThat(user.onB("names").value("names")).isEqualTo("a,b,old");
  }

  @Test
  void aChangeAfterAFlushOutlivesWhatTheOtherTomcatStoredMeanwhile() throws IOException {
    User user = cluster.user("/test");
    user.onA("set=old:0", "list=cart");
    String gate = "merging" + user.id();
    try (BufferedReader lines =
        user.open(cluster.a(), "async=complete", "get=cart", "flush", "await=" + gate, "set=b:2")) {
      assertThat(lines.readLine()).isEqualTo("cart=[]");
      user.onB("add=cart:tea", "set=c:3");
      cluster.user("/test").onA("open=" + gate);
      assertThat(lines.readLine()).isNull();
    }
    assertThat(user.onB("names", "get=cart").body()).isEqualTo("names=b,c,cart,old\ncart=[tea]\n");
    assertThat(user.onA("names", "get=cart").body()).isEqualTo("names=b,c,cart,old\ncart=[tea]\n");
  }

  @Test
  void aSessionBegunInTheOtherThreadIsFound() {
    User user = cluster.user("/test");
    String id = user.onA("async=complete", "set=a:1", "id").value("id");
    assertThat(user.id()).isEqualTo(id);
    assertThat(user.onB("requested", "get=a").body()).isEqualTo("requested=true\na=1\n");
  }

  @RepeatedTest(20)
  void aSessionEndedInTheOtherThreadIsGoneBeforeTheResponse() {
    User user = cluster.user("/test");
    user.onA("set=a:1");
    user.onA("async=complete", "invalidate");
    assertThat(user.onB("requested").value("requested")).isEqualTo("false");
  }

  @Test
  void soIsOneThatWasReplacedByAnother() {
    User user = cluster.user("/test");
    user.onA("set=a:1");
    String former = user.id();
    String id = user.onA("async=complete", "invalidate", "set=b:2", "id").value("id");
    assertThat(user.id()).isEqualTo(id).isNotEqualTo(former);
    assertThat(user.onB("names").value("names")).isEqualTo("b");
    User old = cluster.user("/test").presenting(former);
    assertThat(old.onB("requested").value("requested")).isEqualTo("false");
  }

  @Test
  void anIdChangedInTheOtherThreadIsChanged() {
    User user = cluster.user("/test");
    user.onA("set=a:1");
    String id = user.onA("async=complete", "changeId").value("id");
    assertThat(user.id()).isEqualTo(id);
    assertThat(user.onB("requested", "get=a").body()).isEqualTo("requested=true\na=1\n");
  }
}

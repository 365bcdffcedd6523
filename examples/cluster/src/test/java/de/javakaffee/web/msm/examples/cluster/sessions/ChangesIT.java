package de.javakaffee.web.msm.examples.cluster.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.Page;
import de.javakaffee.web.msm.examples.cluster.Version;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Which changes reach the other Tomcat, and what becomes of two at the same time. */
@ParameterizedClass
@EnumSource
@ExtendWith(SharedClusters.Provider.class)
@Timeout(120)
final class ChangesIT {
  private final TestCluster cluster;

  ChangesIT(Version version, SharedClusters clusters) {
    this.cluster = clusters.checked(version);
  }

  @Test
  void anObjectChangedWithoutSetAttributeIsStored() {
    User user = cluster.user("/test");
    user.onA("list=cart", "add=cart:tea");
    user.onB("add=cart:milk");
    user.onA("add=cart:sugar");
    assertThat(user.onB("get=cart").value("cart")).isEqualTo("[tea, milk, sugar]");
  }

  @Test
  void anAttributeThatWasRemovedOrReplacedIsSoOnTheOtherTomcat() {
    User user = cluster.user("/test");
    user.onA("set=a:1", "set=b:2", "list=c");
    user.onB("get=a", "get=b", "get=c");
    user.onA("remove=a", "set=b:3", "set=c:text");
    assertThat(user.onB("names", "get=a", "get=b", "get=c").body())
        .isEqualTo("names=b,c\na=null\nb=3\nc=text\n");
  }

  @Test
  void twoNamesOfOneObjectStayOneObject() {
    User user = cluster.user("/test");
    user.onA("list=cart", "share=basket:cart", "add=cart:tea");
    user.onB("add=basket:milk");
    assertThat(user.onA("get=cart", "get=basket").body())
        .isEqualTo("cart=[tea, milk]\nbasket=[tea, milk]\n");
  }

  @Test
  void requestsOnBothTomcatsThatChangeDifferentAttributesBothSurvive() {
    User user = cluster.user("/test");
    user.onA("set=a:0", "set=b:0", "list=c", "list=d");
    user.onB("names");
    String id = user.id();
    CompletableFuture<Page> onA =
        CompletableFuture.supplyAsync(
            () ->
                user.onA("set=a:1", "add=c:tea", "open=inA" + id, "await=outA" + id, "set=e:new"));
    CompletableFuture<Page> onB =
        CompletableFuture.supplyAsync(
            () -> user.onB("set=b:2", "add=d:milk", "open=inB" + id, "await=outB" + id));
    // Both are inside at the same time, and leave together
    cluster.user("/test").onA("await=inA" + id);
    cluster.user("/test").onB("await=inB" + id);
    cluster.user("/test").onA("open=outA" + id);
    cluster.user("/test").onB("open=outB" + id);
    assertThat(onA.join().status()).isEqualTo(200);
    assertThat(onB.join().status()).isEqualTo(200);
    String merged = "names=a,b,c,d,e\na=1\nb=2\nc=[tea]\nd=[milk]\ne=new\n";
    String[] all = {"names", "get=a", "get=b", "get=c", "get=d", "get=e"};
    assertThat(user.onA(all).body()).isEqualTo(merged);
    assertThat(user.onB(all).body()).isEqualTo(merged);
  }

  @Test
  void ofTwoChangesOfOneAttributeTheLastOneWins() {
    User user = cluster.user("/test");
    user.onA("set=a:0", "set=b:0");
    String id = user.id();
    CompletableFuture<Page> slow =
        CompletableFuture.supplyAsync(
            () -> user.onA("set=a:slow", "open=in" + id, "await=out" + id));
    cluster.user("/test").onA("await=in" + id);
    user.onB("set=a:fast", "set=b:fast");
    cluster.user("/test").onA("open=out" + id);
    slow.join();
    assertThat(user.onA("get=a", "get=b").body()).isEqualTo("a=slow\nb=fast\n");
    assertThat(user.onB("get=a", "get=b").body()).isEqualTo("a=slow\nb=fast\n");
  }

  @Test
  void twoRequestsOnOneTomcatWorkOnOneSession() {
    User user = cluster.user("/test");
    user.onA("set=old:0", "list=cart");
    String id = user.id();
    CompletableFuture<Page> waiting =
        CompletableFuture.supplyAsync(
            () -> user.onA("add=cart:tea", "open=in" + id, "await=out" + id, "get=cart"));
    cluster.user("/test").onA("await=in" + id);
    assertThat(user.onA("add=cart:milk", "get=cart").value("cart")).isEqualTo("[tea, milk]");
    assertThat(user.onB("add=cart:sugar", "get=cart").value("cart"))
        .isEqualTo("[tea, milk, sugar]");
    cluster.user("/test").onA("open=out" + id);
    assertThat(waiting.join().value("cart")).isEqualTo("[tea, milk]");
    assertThat(user.onB("get=cart").value("cart")).isEqualTo("[tea, milk, sugar]");
    assertThat(user.onA("get=cart").value("cart")).isEqualTo("[tea, milk, sugar]");
  }

  @Test
  void manyTabsThatAskBothTomcatsInTurnLoseNothing() {
    User user = cluster.user("/test");
    user.onA("set=old:0");
    List<CompletableFuture<Void>> tabs =
        IntStream.rangeClosed(1, 4)
            .mapToObj(tab -> CompletableFuture.runAsync(() -> countInTurn(user, "tab" + tab)))
            .toList();
    tabs.forEach(CompletableFuture::join);
    String all = "tab1=10\ntab2=10\ntab3=10\ntab4=10\n";
    assertThat(user.onA("get=tab1", "get=tab2", "get=tab3", "get=tab4").body()).isEqualTo(all);
    assertThat(user.onB("get=tab1", "get=tab2", "get=tab3", "get=tab4").body()).isEqualTo(all);
  }

  /** Each tab waits for its own answers only. */
  private static void countInTurn(User user, String attribute) {
    for (int count = 1; count <= 9; count += 2) {
      assertThat(user.onA("count=" + attribute).value(attribute)).isEqualTo("" + count);
      assertThat(user.onB("count=" + attribute).value(attribute)).isEqualTo("" + (count + 1));
    }
  }
}

package de.javakaffee.web.msm.examples.cluster.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.Version;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What cannot be stored, or cannot be read again, costs as little as possible. */
@ParameterizedClass
@EnumSource
@ExtendWith(SharedClusters.Provider.class)
@Timeout(120)
final class UnstorableIT {
  /** More than a memcached takes for one value as it is installed. */
  private static final int TOO_LARGE = 1_200_000;

  private final TestCluster cluster;

  UnstorableIT(Version version, SharedClusters clusters) {
    this.cluster = clusters.checked(version);
  }

  /** As the log shows it: nobody should find sessions by it. */
  private static String shortened(String id) {
    return id.substring(0, 4) + ".." + id.substring(id.indexOf('-'));
  }

  @Test
  void anAttributeThatIsNotSerializableStaysInThisTomcatAndIsReportedOnce() {
    User user = cluster.user("/test");
    LogMark log = LogMark.of(cluster.a());
    user.onA("set=a:1", "object=car:Car(V8)", "list=cart");
    user.onA("add=cart:tea", "count=visits");
    user.onA("get=car", "count=visits");
    assertThat(user.onB("names", "get=car", "get=cart", "get=visits").body())
        .isEqualTo("names=a,cart,visits\ncar=null\ncart=[tea]\nvisits=2\n");
    assertThat(user.onA("names", "get=car").body())
        .isEqualTo("names=a,car,cart,visits\ncar=Car with Engine[label=V8]\n");
    assertThat(log.warnings())
        .containsExactly(
            "session "
                + shortened(user.id())
                + " keeps attribute \"car\" in this Tomcat only: attribute \"car\": not serializable at"
                + " car.engine (app.Engine)");
  }

  @Test
  void aSessionThatIsTooLargeIsServedByThisTomcatAndReportedOnceWithItsSize() {
    User user = cluster.user("/test");
    user.onA("set=a:1");
    LogMark log = LogMark.of(cluster.a());
    user.onA("random=picture:" + TOO_LARGE);
    for (int visits = 1; visits <= 3; visits++) {
      assertThat(user.onA("requested", "count=visits", "get=a").body())
          .isEqualTo("requested=true\nvisits=%d\na=1\n".formatted(visits));
    }
    assertThat(log.warnings())
        .singleElement()
        .asString()
        .matches(
            Pattern.quote("session " + shortened(user.id()))
                + " is kept in this Tomcat only: node n[12] \\(127\\.0\\.0\\.1:\\d+\\)"
                + " refused a value of 1200[12]\\d\\d bytes: SERVER_ERROR object too large for cache");
    user.onA("remove=picture");
    assertThat(user.onB("names", "get=visits").body()).isEqualTo("names=a,visits\nvisits=3\n");
  }

  @Test
  void foreignBytesInTheStoreAreReportedAndLeftAlone() {
    User user = cluster.user("/test");
    user.onA("set=a:1");
    String id = user.id();
    StoredSession stored = user.stored();
    stored.replaceBy("something else");
    String version = stored.version();
    LogMark log = LogMark.of(cluster.b());
    assertThat(user.onB("requested", "present").body())
        .isEqualTo("requested=false\npresent=false\n");
    assertThat(log.warnings())
        .singleElement()
        .asString()
        .startsWith("session " + shortened(id) + " cannot be read: ");
    assertThat(user.onB("new", "set=b:2").value("new")).isEqualTo("true");
    assertThat(user.id()).isNotEqualTo(id);
    assertThat(stored.version()).as("not touched").isEqualTo(version);
    assertThat(stored.size()).isEqualTo("something else".length());
  }

  @Test
  void aDamagedRecordIsReportedAndLeftAlone() {
    User user = cluster.user("/test");
    user.onA("set=a:1");
    String id = user.id();
    StoredSession stored = user.stored();
    stored.damage();
    String version = stored.version();
    LogMark log = LogMark.of(cluster.b());
    assertThat(user.onB("requested", "present").body())
        .isEqualTo("requested=false\npresent=false\n");
    assertThat(log.warnings())
        .singleElement()
        .asString()
        .startsWith("session " + shortened(id) + " cannot be read: ");
    assertThat(stored.version()).isEqualTo(version);
  }

  @Test
  void theTomcatThatHoldsACopyOfADamagedRecordGoesOn() {
    User user = cluster.user("/test");
    user.onA("set=a:1");
    user.stored().damage();
    assertThat(user.onA("requested", "get=a").body()).isEqualTo("requested=true\na=1\n");
  }

  @Test
  void aClassThatOnlyOneTomcatHasCostsTheOtherOneThatAttributeOnly() {
    User user = cluster.user("/half");
    LogMark log = LogMark.of(cluster.b());
    user.onA("object=ticket:Ticket(first row)", "list=cart", "set=a:1");
    assertThat(user.onB("get=ticket", "get=a", "add=cart:tea", "get=cart").body())
        .isEqualTo("ticket=null\na=1\ncart=[tea]\n");
    assertThat(user.onB("get=ticket", "names").body()).isEqualTo("ticket=null\nnames=a,cart\n");
    assertThat(log.warnings())
        .singleElement()
        .asString()
        .startsWith("attribute \"ticket\" cannot be read and stays as it is: ")
        .contains("app.Ticket");
    assertThat(user.onA("get=ticket", "get=cart").body())
        .isEqualTo("ticket=Ticket[label=first row]\ncart=[tea]\n");
  }
}

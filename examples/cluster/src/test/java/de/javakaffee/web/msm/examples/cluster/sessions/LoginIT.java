package de.javakaffee.web.msm.examples.cluster.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.Page;
import de.javakaffee.web.msm.examples.cluster.TomcatProcess;
import de.javakaffee.web.msm.examples.cluster.Version;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Users log in on one Tomcat and are known on the other. */
@ParameterizedClass
@EnumSource
@ExtendWith(SharedClusters.Provider.class)
@Timeout(120)
final class LoginIT {
  private static final Map<String, String> CREDENTIALS =
      Map.of("j_username", "ada", "j_password", "secret");
  private static final String WHO = "/protected/do?user&auth&admin";

  private final TestCluster cluster;

  LoginIT(Version version, SharedClusters clusters) {
    this.cluster = clusters.checked(version);
  }

  @Test
  void aFormSentToProtectedPagesSurvivesTheLoginOnTheOtherTomcat() {
    User user = cluster.user("/test");
    Page form =
        post(
            user,
            cluster.a(),
            "/protected/do?user&param=order&set=a:1",
            Map.of("order", "tea&milk"));
    assertThat(form.body()).isEqualTo("please log in\n");
    String anonymous = user.id();

    Page sent = post(user, cluster.b(), "/j_security_check", CREDENTIALS);
    assertThat(sent.status()).isBetween(302, 303);
    String location = sent.header("Location").orElseThrow();
    assertThat(location).isEqualTo("/test/protected/do?user&param=order&set=a:1");

    Page replayed = user.get(cluster.a(), location.substring("/test".length()));
    assertThat(replayed.body()).isEqualTo("user=ada\norder=tea&milk\n");
    Page next = user.get(cluster.b(), WHO + "&get=a");
    assertThat(next.body()).isEqualTo("user=ada\nauth=FORM\nuser=true\na=1\n");

    assertThat(user.id()).as("changed by the login").isNotEqualTo(anonymous);
    for (TomcatProcess tomcat : cluster.cluster().tomcats()) {
      User stale = cluster.user("/test").presenting(anonymous);
      assertThat(stale.on(tomcat, "requested").value("requested")).isEqualTo("false");
    }
  }

  @Test
  void aSessionFromBeforeTheLoginKeepsItsAttributes() {
    User user = cluster.user("/test");
    user.onA("list=cart", "add=cart:tea");
    assertThat(user.get(cluster.b(), WHO).body()).isEqualTo("please log in\n");
    post(user, cluster.a(), "/j_security_check", CREDENTIALS);
    assertThat(user.get(cluster.b(), WHO + "&get=cart").body())
        .isEqualTo("user=ada\nauth=FORM\nuser=true\ncart=[tea]\n");
    assertThat(user.get(cluster.a(), WHO + "&get=cart").body())
        .isEqualTo("user=ada\nauth=FORM\nuser=true\ncart=[tea]\n");
  }

  @Test
  void aWrongPasswordOnTheOtherTomcatMayBeFollowedByTheRightOne() {
    User user = cluster.user("/test");
    assertThat(user.get(cluster.a(), WHO).body()).isEqualTo("please log in\n");
    Page failed =
        post(
            user,
            cluster.b(),
            "/j_security_check",
            Map.of("j_username", "ada", "j_password", "wrong"));
    assertThat(failed.body()).isEqualTo("not so\n");
    Page sent = post(user, cluster.a(), "/j_security_check", CREDENTIALS);
    assertThat(sent.header("Location")).contains("/test" + WHO);
    assertThat(user.get(cluster.b(), WHO).body()).isEqualTo("user=ada\nauth=FORM\nuser=true\n");
  }

  @Test
  void aLogoutOnOneTomcatIsOneOnTheOther() {
    User user = cluster.user("/test");
    user.get(cluster.a(), WHO);
    post(user, cluster.a(), "/j_security_check", CREDENTIALS);
    assertThat(user.get(cluster.b(), WHO).value("auth")).isEqualTo("FORM");
    user.onA("logout");
    assertThat(user.onA("user").value("user")).isEqualTo("null");
    assertThat(user.onB("user").value("user")).isEqualTo("null");
    assertThat(user.get(cluster.b(), WHO).body()).isEqualTo("please log in\n");
  }

  @Test
  void aLoginByTheApplicationIsKnownOnTheOtherTomcat() {
    User user = cluster.user("/test");
    user.onA("set=a:1", "login=ada");
    assertThat(user.onB("user", "get=a").body()).isEqualTo("user=ada\na=1\n");
    assertThat(user.get(cluster.a(), "/protected/do?user").body()).isEqualTo("user=ada\n");
  }

  @Test
  void basicAuthenticationGivesAnExistingSessionAnotherIdThatWorksOnBoth() {
    User user = cluster.user("/basic");
    user.onA("set=a:1");
    String anonymous = user.id();
    Page refused = user.get(cluster.b(), "/protected/do?user");
    assertThat(refused.status()).isEqualTo(401);
    String credentials =
        Base64.getEncoder().encodeToString("ada:secret".getBytes(StandardCharsets.UTF_8));
    Page page =
        user.browserOn(cluster.b())
            .send(
                "/basic/protected/do?user&auth&get=a",
                request -> request.header("Authorization", "Basic " + credentials));
    assertThat(page.body()).isEqualTo("user=ada\nauth=BASIC\na=1\n");
    assertThat(user.id()).isNotEqualTo(anonymous);
    assertThat(user.get(cluster.a(), "/protected/do?user&auth&get=a").body())
        .isEqualTo("user=ada\nauth=BASIC\na=1\n");
    assertThat(cluster.user("/basic").presenting(anonymous).onA("requested").value("requested"))
        .isEqualTo("false");
  }

  private static Page post(User user, TomcatProcess tomcat, String path, Map<String, String> form) {
    return user.browserOn(tomcat).post(path.startsWith("/test") ? path : "/test" + path, form);
  }
}

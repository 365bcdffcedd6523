package de.javakaffee.web.msm.examples.cluster.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import de.javakaffee.web.msm.examples.cluster.Browser;
import de.javakaffee.web.msm.examples.cluster.Page;
import de.javakaffee.web.msm.examples.cluster.TomcatProcess;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * One user of one web application, who asks A or B to do some steps: {@code user.onA("set=a:1")},
 * then {@code user.onB("get=a").value("a")}. What steps there are is told by {@code Run} and {@code
 * SessionStep} in {@code src/test/webapp}. Thread-safe.
 */
final class User {
  private final Browser browser;
  private final TestCluster cluster;
  private final String context;

  User(Browser browser, TestCluster cluster, String context) {
    this.browser = browser;
    this.cluster = cluster;
    this.context = context;
  }

  /** The steps must succeed. */
  Page onA(String... steps) {
    return succeed(cluster.a(), steps);
  }

  /** The steps must succeed. */
  Page onB(String... steps) {
    return succeed(cluster.b(), steps);
  }

  private Page succeed(TomcatProcess tomcat, String... steps) {
    Page page = on(tomcat, steps);
    assertThat(page.status()).as(page.body()).isEqualTo(200);
    return page;
  }

  /** The steps with whatever status. */
  Page on(TomcatProcess tomcat, String... steps) {
    return get(tomcat, path(steps));
  }

  /** Any page of the web application. */
  Page get(TomcatProcess tomcat, String path) {
    return browserOn(tomcat).get(context + path);
  }

  /** The steps; what they answer is read line by line while it comes. */
  BufferedReader open(TomcatProcess tomcat, String... steps) {
    return new BufferedReader(
        new InputStreamReader(
            browserOn(tomcat).open(context + path(steps)), StandardCharsets.UTF_8));
  }

  Browser browserOn(TomcatProcess tomcat) {
    return browser.on(tomcat);
  }

  /** As the cookie has it. */
  String id() {
    return browser.sessionId().orElseThrow(() -> new AssertionError("no session cookie"));
  }

  boolean hasId() {
    return browser.sessionId().isPresent();
  }

  /** Goes on with this session. */
  User presenting(String id) {
    browser.setCookie(Browser.SESSION_COOKIE, id, context);
    return this;
  }

  /** Under which the user's session is stored. */
  StoredSession stored() {
    return cluster.stored(context, id());
  }

  /** Path and query below the context, such as {@code /do?set=a:1&get=a}. */
  static String path(String... steps) {
    return "/do?" + query(steps);
  }

  static String query(String... steps) {
    return Arrays.stream(steps).map(User::encoded).collect(Collectors.joining("&"));
  }

  private static String encoded(String step) {
    int equals = step.indexOf('=');
    return equals < 0
        ? step
        : step.substring(0, equals + 1)
            + URLEncoder.encode(step.substring(equals + 1), StandardCharsets.UTF_8);
  }
}

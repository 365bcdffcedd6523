package de.javakaffee.web.msm.examples.cluster.sessions;

import static de.javakaffee.web.msm.examples.cluster.ClusterBuilder.MEMCACHED_NODES;

import de.javakaffee.web.msm.examples.cluster.Cluster;
import de.javakaffee.web.msm.examples.cluster.ClusterBuilder;
import de.javakaffee.web.msm.examples.cluster.MemcachedProcess;
import de.javakaffee.web.msm.examples.cluster.TomcatProcess;
import de.javakaffee.web.msm.examples.cluster.Version;
import de.javakaffee.web.msm.testkit.Eventually;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two Tomcats A and B, two memcacheds, and the application of {@code src/test/webapp} in several
 * contexts. Thread-safe.
 */
final class TestCluster implements AutoCloseable {
  /** The jvmRoutes of the sticky cluster begin with this. */
  static final String ROUTE = "odd_route-7~";

  private static final String MANAGER =
      "<Manager className=\"de.javakaffee.web.msm.MemcachedBackupSessionManager\""
          + " memcachedNodes=\""
          + MEMCACHED_NODES
          + "\" storageKeyPrefix=\"host,context\" %s/>";

  private final Cluster cluster;
  private final Tap tap;

  private TestCluster(Cluster cluster, Tap tap) {
    this.cluster = cluster;
    this.tap = tap;
  }

  static TestCluster checked(Version version) {
    Tap tap = Tap.open();
    TestApplication application = TestApplication.build(version);
    ClusterBuilder builder = withContexts(version, application);
    builder
        .webapp("/my-shop-x", application.folder())
        .webapp("/url", application.folder(), "cookies=\"false\"", "")
        .webapp("/basic", application.folder(), application.basicLogin(), "")
        .webapp("/half", application.folder(), "", application.classesOfOneTomcat())
        .webapp("/reload", application.folder())
        .webapp(
            "/part",
            application.folder(),
            "",
            manager("requestUriIgnorePattern=\".*\\.css\" sessionAttributeFilter=\"kept.*\""))
        .webapp("/tapped", application.folder(), "", tapped(tap));
    return started(builder, tap).awaitTap();
  }

  /** The managers met it while it led nowhere. Leaves nothing that is still to be stored. */
  private TestCluster awaitTap() {
    for (TomcatProcess tomcat : cluster.tomcats()) {
      User user = user("/tapped");
      user.on(tomcat, "set=a:1");
      Eventually.holds(tomcat + " uses the tap", () -> user.stored().size() > 0);
    }
    return this;
  }

  static TestCluster sticky(Version version) {
    return started(
        withContexts(version, TestApplication.build(version)).jvmRoutes(ROUTE), Tap.open());
  }

  /** Those that both have. */
  private static ClusterBuilder withContexts(Version version, TestApplication application) {
    return Cluster.builder()
        .tomcat(version)
        // So that a garbage collection shows at once which class loaders are left
        .javaOptions("-XX:SoftRefLRUPolicyMSPerMB=0")
        .engineElements(application.realm())
        .file("conf/users.xml", TestApplication.USERS)
        .manager(manager(""))
        .webapp("/test", application.folder())
        .webapp("/told", application.folder(), "", TestApplication.ATTRIBUTE_EVENTS)
        .webapp(
            "/short",
            application.folder(),
            "backgroundProcessorDelay=\"1\"",
            manager("maxInactiveInterval=\"3\""));
  }

  private static String manager(String attributes) {
    return MANAGER.formatted(attributes);
  }

  private static String tapped(Tap tap) {
    return manager("").replace(MEMCACHED_NODES, "n1:127.0.0.1:" + tap.port());
  }

  private static TestCluster started(ClusterBuilder builder, Tap tap) {
    Cluster cluster = builder.start();
    tap.leadTo(cluster.memcached("n1").port());
    return new TestCluster(cluster, tap);
  }

  Cluster cluster() {
    return cluster;
  }

  TomcatProcess a() {
    return cluster.tomcat("A");
  }

  TomcatProcess b() {
    return cluster.tomcat("B");
  }

  /** What the context {@code /tapped} says to its memcached. */
  Tap tap() {
    return tap;
  }

  /** A new user without cookies. */
  User user(String context) {
    return new User(cluster.browser(), this, context);
  }

  /** What both Tomcats told the application of this context, those of A first. */
  List<String> events(String context) {
    return Stream.of(user(context).onA("events"), user(context).onB("events"))
        .flatMap(page -> page.body().lines())
        .filter(line -> line.startsWith("event="))
        .map(line -> line.substring("event=".length()))
        .toList();
  }

  /** The events that name this session. */
  List<String> events(String context, String id) {
    return events(context).stream().filter(event -> event.contains(id)).toList();
  }

  StoredSession stored(String context, String id) {
    String withoutRoute = id.contains(".") ? id.substring(0, id.indexOf('.')) : id;
    String node = withoutRoute.substring(withoutRoute.lastIndexOf('-') + 1);
    MemcachedProcess first = cluster.memcached(node);
    MemcachedProcess second = cluster.memcached(node.equals("n1") ? "n2" : "n1");
    return new StoredSession("localhost:" + context + "_" + withoutRoute, first, second);
  }

  @Override
  public void close() {
    cluster.close();
    tap.close();
  }
}

package de.javakaffee.web.msm.examples.cluster;

import de.javakaffee.web.msm.examples.cluster.TomcatBase.WebContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names the parts of a {@link Cluster}. Without further calls: two of Tomcat 11, two memcacheds, no
 * manager, no web application. In everything that becomes part of server.xml and in the Java
 * options, {@value #MEMCACHED_NODES} stands for the addresses of the memcacheds; system properties
 * of the Tomcats, such as {@code ${tomcat.name}}, are replaced by Tomcat itself. Not thread-safe.
 */
public final class ClusterBuilder {
  /** Replaced by {@code n1:127.0.0.1:port,n2:...}. */
  public static final String MEMCACHED_NODES = "${memcachedNodes}";

  private final List<WebContext> webapps = new ArrayList<>();
  private final Map<String, String> files = new LinkedHashMap<>();
  private final List<String> javaOptions = new ArrayList<>();
  private final List<String> memcachedOptions = new ArrayList<>();
  private final List<Path> furtherJars = new ArrayList<>();
  private final List<Balancer.Route> routes = new ArrayList<>();
  private Version version = Version.TOMCAT_11;
  private int tomcats = 2;
  private int memcacheds = 2;
  private Optional<String> jvmRoutes = Optional.empty();
  private boolean contextsMayFail;
  private boolean builtInBalancer;
  private boolean embeddedMemcached;
  private String manager = "";
  private List<String> transcoders = List.of("java");
  private String engineElements = "";
  private String contextElements = "";
  private String contextAttributes = "";
  private Path javaHome = Path.of(System.getProperty("java.home"));

  ClusterBuilder() {}

  public ClusterBuilder tomcat(Version version) {
    this.version = version;
    return this;
  }

  /** How many, at least one; they are called A, B and so on. */
  public ClusterBuilder tomcats(int count) {
    this.tomcats = count;
    return this;
  }

  /** How many; they are called n1, n2 and so on. */
  public ClusterBuilder memcacheds(int count) {
    this.memcacheds = count;
    return this;
  }

  /** Further options of the installed memcached, such as {@code -I 8m}. */
  public ClusterBuilder memcachedOptions(String... options) {
    memcachedOptions.addAll(List.of(options));
    return this;
  }

  /** The embedded memcached even where memcached is installed. */
  public ClusterBuilder embeddedMemcached() {
    this.embeddedMemcached = true;
    return this;
  }

  /** The Manager element of every web application; empty for Tomcat's own manager. */
  public ClusterBuilder manager(String element) {
    this.manager = element;
    return this;
  }

  /** Whose jars are installed beside those that are always there. */
  public ClusterBuilder transcoder(String... ids) {
    this.transcoders = List.of(ids);
    return this;
  }

  /** A folder of jars that go into the Tomcats' lib, too. */
  public ClusterBuilder jars(Path folder) {
    furtherJars.add(folder);
    return this;
  }

  /** Adds a web application; an empty context path is the root. */
  public ClusterBuilder webapp(String contextPath, Path folder) {
    return webapp(contextPath, folder, "", "");
  }

  /**
   * Adds a web application that differs from the others.
   *
   * @param attributes of its Context element, beside those of all
   * @param elements inside its Context element, beside those of all; a Manager here stands in the
   *     place of that of all
   */
  public ClusterBuilder webapp(
      String contextPath, Path folder, String attributes, String elements) {
    webapps.add(new WebContext(contextPath, folder, attributes, elements));
    return this;
  }

  /** Further attributes of each Context element, such as {@code reloadable="true"}. */
  public ClusterBuilder contextAttributes(String attributes) {
    this.contextAttributes = attributes;
    return this;
  }

  /** XML inside each Context, after the Manager. */
  public ClusterBuilder contextElements(String xml) {
    this.contextElements = xml;
    return this;
  }

  /** XML inside the Engine, such as a Realm or a Valve. */
  public ClusterBuilder engineElements(String xml) {
    this.engineElements = xml;
    return this;
  }

  /** Gives each Tomcat its jvmRoute: {@code route-A}, {@code route-B} and so on. */
  public ClusterBuilder jvmRoutes() {
    return jvmRoutes("route-");
  }

  /** Gives each Tomcat its jvmRoute: this, followed by its name. */
  public ClusterBuilder jvmRoutes(String start) {
    this.jvmRoutes = Optional.of(start);
    return this;
  }

  /** A file in each CATALINA_BASE, such as {@code conf/users.xml}. */
  public ClusterBuilder file(String path, String content) {
    files.put(path, content);
    return this;
  }

  /** Further options of the Tomcats' JVMs. */
  public ClusterBuilder javaOptions(String... options) {
    javaOptions.addAll(List.of(options));
    return this;
  }

  /** The JDK of the Tomcats; otherwise the one that runs this. */
  public ClusterBuilder javaHome(Path javaHome) {
    this.javaHome = javaHome;
    return this;
  }

  /** Requests that the balancer sends elsewhere. */
  public ClusterBuilder route(Balancer.Route route) {
    routes.add(route);
    return this;
  }

  /** The built-in balancer even where nginx is installed. */
  public ClusterBuilder builtInBalancer() {
    this.builtInBalancer = true;
    return this;
  }

  /** A Tomcat is good even if the log says that a web application did not start. */
  public ClusterBuilder contextsMayFail() {
    this.contextsMayFail = true;
    return this;
  }

  /**
   * Starts everything, prints which programs it consists of, and returns when all answer.
   *
   * @throws ClusterException if a part does not start; nothing is left running then
   */
  public Cluster start() {
    BuildFiles build = BuildFiles.ofThisBuild();
    ClusterFolder folder = ClusterFolder.create(build);
    Watchdog watchdog = new Watchdog();
    try {
      Cluster cluster = start(build, folder, watchdog);
      System.out.println("Cluster: " + cluster.description());
      return cluster;
    } catch (RuntimeException e) {
      watchdog.close();
      folder.deleteInstallation();
      throw e;
    }
  }

  private Cluster start(BuildFiles build, ClusterFolder folder, Watchdog watchdog) {
    FreePorts ports = new FreePorts();
    List<MemcachedProcess> nodes =
        IntStream.rangeClosed(1, memcacheds)
            .mapToObj(i -> memcached("n" + i, ports.next(), folder, build, watchdog))
            .toList();
    String addresses = nodes.stream().map(MemcachedProcess::node).collect(Collectors.joining(","));
    TomcatInstallation installation =
        TomcatInstallation.create(
            version, build.tomcat(version), jars(build), folder.installation());
    TomcatProcess.Launch launch =
        new TomcatProcess.Launch(
            javaHome,
            javaOptions.stream().map(option -> option.replace(MEMCACHED_NODES, addresses)).toList(),
            contextsMayFail);
    List<TomcatProcess> servers =
        IntStream.range(0, tomcats)
            .mapToObj(i -> Character.toString('A' + i))
            .map(
                name ->
                    new TomcatProcess(
                        name,
                        installation,
                        folder.base(name),
                        base(name, ports.next(), addresses),
                        launch,
                        watchdog))
            .toList();
    nodes.forEach(ServerProcess::launch);
    servers.forEach(ServerProcess::launch);
    nodes.forEach(ServerProcess::awaitReady);
    servers.forEach(ServerProcess::awaitReady);
    Balancer balancer = balancer(folder, ports.next(), servers, watchdog);
    return new Cluster(servers, nodes, balancer, folder, watchdog);
  }

  private List<Path> jars(BuildFiles build) {
    Stream<Path> ours = transcoders.stream().flatMap(id -> build.installation(id).stream());
    return Stream.concat(ours, furtherJars.stream()).distinct().toList();
  }

  private MemcachedProcess memcached(
      String name, int port, ClusterFolder folder, BuildFiles build, Watchdog watchdog) {
    Optional<Path> program =
        embeddedMemcached ? Optional.empty() : Programs.ofThisMachine().find("memcached");
    Path log = folder.logOf(name);
    return program.isPresent()
        ? MemcachedProcess.installed(program.get(), name, port, log, memcachedOptions, watchdog)
        : MemcachedProcess.embedded(build.embeddedMemcached(), name, port, log, watchdog);
  }

  private TomcatBase base(String name, int port, String addresses) {
    return new TomcatBase(
        port,
        jvmRoutes.map(start -> start + name),
        engineElements.replace(MEMCACHED_NODES, addresses),
        webapps.stream().map(webapp -> context(webapp, addresses)).toList(),
        files);
  }

  private WebContext context(WebContext webapp, String addresses) {
    boolean hasManager = webapp.elements().contains("<Manager ");
    String elements =
        (hasManager ? "" : manager) + "\n" + contextElements + "\n" + webapp.elements();
    return new WebContext(
        webapp.path(),
        webapp.docBase(),
        contextAttributes + " " + webapp.attributes(),
        elements.replace(MEMCACHED_NODES, addresses));
  }

  private Balancer balancer(
      ClusterFolder folder, int port, List<TomcatProcess> servers, Watchdog watchdog) {
    Optional<Path> nginx =
        builtInBalancer ? Optional.empty() : Programs.ofThisMachine().find("nginx");
    return nginx.isPresent()
        ? Nginx.start(nginx.get(), folder.nginx(), port, servers, routes, watchdog)
        : RoundRobinBalancer.start(port, servers, routes);
  }
}

package de.javakaffee.web.msm.examples.cluster;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One Tomcat with a CATALINA_BASE of its own. Thread-safe. */
public final class TomcatProcess extends ServerProcess {
  private static final int PROBE_MILLIS = 1_000;
  private static final String CONTEXT_FAILED = "startup failed due to previous errors";

  private final TomcatInstallation installation;
  private final Path base;
  private final Optional<String> jvmRoute;
  private final Launch launch;

  /**
   * How the process is started.
   *
   * @param javaHome the JDK
   * @param javaOptions after the harness's own, so that they win
   * @param contextsMayFail whether a Tomcat one of whose web applications did not start is good
   */
  record Launch(Path javaHome, List<String> javaOptions, boolean contextsMayFail) {}

  TomcatProcess(
      String name,
      TomcatInstallation installation,
      Path base,
      TomcatBase settings,
      Launch launch,
      Watchdog watchdog) {
    super(name, settings.port(), base.resolve("logs/catalina.out"), watchdog);
    this.installation = installation;
    this.base = base;
    this.jvmRoute = settings.jvmRoute();
    this.launch = launch;
    settings.writeTo(base, installation);
  }

  public TomcatInstallation installation() {
    return installation;
  }

  /** CATALINA_BASE, for tests that look at or change files between two runs. */
  public Path base() {
    return base;
  }

  public Optional<String> jvmRoute() {
    return jvmRoute;
  }

  /** Its own address, without the balancer. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port());
  }

  @Override
  ProcessBuilder command() {
    Path home = installation.home();
    List<String> command = new ArrayList<>();
    command.add(launch.javaHome().resolve("bin/java").toString());
    command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-Djava.util.logging.manager=org.apache.juli.ClassLoaderLogManager");
    command.add("-Djava.util.logging.config.file=" + base.resolve("conf/logging.properties"));
    command.add("-Dorg.apache.catalina.startup.EXIT_ON_INIT_FAILURE=true");
    command.add("-Dcatalina.home=" + home);
    command.add("-Dcatalina.base=" + base);
    command.add("-Djava.io.tmpdir=" + base.resolve("temp"));
    command.add("-Dtomcat.name=" + name());
    command.addAll(launch.javaOptions());
    command.add("-cp");
    command.add(
        home.resolve("bin/bootstrap.jar")
            + File.pathSeparator
            + home.resolve("bin/tomcat-juli.jar"));
    command.add("org.apache.catalina.startup.Bootstrap");
    command.add("start");
    return new ProcessBuilder(command).directory(base.toFile());
  }

  @Override
  boolean answers() {
    try {
      // Belongs to no page of any web application, so that no session comes of it.
      URI probe = url().resolve("/is-it-ready");
      HttpURLConnection connection = (HttpURLConnection) probe.toURL().openConnection();
      connection.setRequestMethod("HEAD");
      connection.setConnectTimeout(PROBE_MILLIS);
      connection.setReadTimeout(PROBE_MILLIS);
      return connection.getResponseCode() > 0;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  void inspect(String logOfThisRun) {
    if (!launch.contextsMayFail() && logOfThisRun.contains(CONTEXT_FAILED)) {
      kill();
      throw new ClusterException("a web application of " + this + " did not start." + lastLines());
    }
  }

  @Override
  public String toString() {
    return "Tomcat " + super.toString();
  }
}

package de.javakaffee.web.msm.examples.cluster.demo;

import de.javakaffee.web.msm.examples.cluster.Balancer.Route;
import de.javakaffee.web.msm.examples.cluster.BuildFiles;
import de.javakaffee.web.msm.examples.cluster.Cluster;
import de.javakaffee.web.msm.examples.cluster.ClusterException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * {@code java -jar cluster.jar}: starts the cluster, prints where the shop is, and runs until
 * Ctrl-C. With {@code --scripted} it plays the story itself and ends.
 */
public final class Demo implements AutoCloseable {
  private static final String MANAGER =
      """
      <Manager className="de.javakaffee.web.msm.MemcachedBackupSessionManager"
               memcachedNodes="${memcachedNodes}"
               requestUriIgnorePattern=".*\\.(ico|png|gif|jpg|css|js)$"
               transcoderFactoryClass="%s"/>
      """;
  // With it, forms on pages of other sites do not reach the session.
  private static final String COOKIES = "<CookieProcessor sameSiteCookies=\"lax\"/>";

  private final ControlServer control = new ControlServer();
  private final Cluster cluster;

  /** Starts everything. */
  Demo(DemoOptions options) {
    try {
      cluster =
          Cluster.builder()
              .tomcat(options.tomcat())
              .transcoder(options.transcoder())
              .manager(MANAGER.formatted(options.transcoder()))
              .contextElements(COOKIES)
              .webapp("", BuildFiles.ofThisBuild().shop())
              .route(new Route(ControlServer.PREFIX, control.port()))
              .start();
    } catch (ClusterException e) {
      control.close();
      throw e;
    }
    control.serve(cluster);
  }

  Cluster cluster() {
    return cluster;
  }

  /** Where the control server listens itself, behind the balancer. */
  URI controlUrl() {
    return URI.create("http://127.0.0.1:" + control.port());
  }

  @Override
  public void close() {
    control.close();
    cluster.close();
  }

  /** Exit codes: 0 all well, 1 something was lost or did not start, 2 wrong arguments. */
  public static void main(String[] arguments) throws InterruptedException {
    // Else the JDK's server sends header and body apart, and clients see 40 ms between them.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      DemoOptions options = DemoOptions.parse(arguments, BuildFiles.ofThisBuild().transcoders());
      System.exit(run(options));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.err.print(DemoOptions.USAGE);
      System.exit(2);
    } catch (ClusterException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static int run(DemoOptions options) throws InterruptedException {
    try (Demo demo = new Demo(options)) {
      if (options.scripted()) {
        List<String> lost = new Story(demo.cluster, System.out).play();
        return lost.isEmpty() ? 0 : 1;
      }
      Runtime.getRuntime().addShutdownHook(new Thread(demo::close, "close-demo"));
      System.out.println();
      System.out.println("  The shop:  " + demo.cluster.url());
      System.out.println("  Ctrl-C ends it.");
      new CountDownLatch(1).await();
      return 0;
    }
  }
}

package de.javakaffee.web.msm.examples.cluster.costs;

import de.javakaffee.web.msm.examples.cluster.Browser;
import de.javakaffee.web.msm.examples.cluster.BuildFiles;
import de.javakaffee.web.msm.examples.cluster.Cluster;
import de.javakaffee.web.msm.examples.cluster.ClusterBuilder;
import de.javakaffee.web.msm.examples.cluster.ClusterException;
import de.javakaffee.web.msm.examples.cluster.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures what a request costs, and writes a page: {@code java -cp
 * examples/cluster/target/cluster.jar de.javakaffee.web.msm.examples.cluster.costs.Costs
 * docs/costs.md}.
 *
 * <p>One client, one request after the other, {@value #REQUESTS} a time, {@value #ROUNDS} rounds in
 * which all modes and workloads take turns, after one round that is not counted. Round trips and
 * bytes are what the memcacheds counted; the processor time is that of the whole Tomcat.
 */
public final class Costs {
  static final int REQUESTS = 1000;
  static final int ROUNDS = 5;

  private final Map<Mode, Cluster> clusters = new EnumMap<>(Mode.class);
  private final Map<Mode, Map<Workload, Browser>> browsers = new EnumMap<>(Mode.class);
  private final Map<Mode, Map<Workload, List<Cost>>> costs = new EnumMap<>(Mode.class);

  private Costs() {}

  /** Takes the file to write, or prints the page without one. */
  public static void main(String[] arguments) throws IOException {
    String page = new Costs().measure();
    if (arguments.length == 0) {
      System.out.println(page);
    } else {
      Files.writeString(Path.of(arguments[0]), page);
    }
  }

  private String measure() {
    try {
      for (Mode mode : Mode.values()) {
        start(mode);
      }
      for (int round = 0; round <= ROUNDS; round++) {
        System.out.println("round " + round + " of " + ROUNDS);
        for (Mode mode : Mode.values()) {
          for (Workload workload : Workload.values()) {
            Cost cost = measure(mode, workload);
            if (round > 0) {
              costs.get(mode).get(workload).add(cost);
            }
          }
        }
      }
      return new CostsPage(costs, clusters.get(Mode.CHECKED).description()).markdown();
    } finally {
      clusters.values().forEach(Cluster::close);
    }
  }

  private void start(Mode mode) {
    ClusterBuilder builder =
        Cluster.builder()
            .tomcats(1)
            .manager(mode.manager())
            .webapp("", BuildFiles.ofThisBuild().costs())
            .javaOptions("-XX:TieredStopAtLevel=4", "-Xmx512m");
    Cluster cluster = (mode.jvmRoute() ? builder.jvmRoutes() : builder).start();
    clusters.put(mode, cluster);
    Map<Workload, Browser> users = new EnumMap<>(Workload.class);
    Map<Workload, List<Cost>> none = new EnumMap<>(Workload.class);
    for (Workload workload : Workload.values()) {
      Browser user = cluster.browser().on(cluster.tomcats().get(0));
      requireOk(user.get(workload.fillPath()));
      users.put(workload, user);
      none.put(workload, new ArrayList<>());
    }
    browsers.put(mode, users);
    costs.put(mode, none);
  }

  private Cost measure(Mode mode, Workload workload) {
    Cluster cluster = clusters.get(mode);
    Browser user = browsers.get(mode).get(workload);
    List<Duration> times = new ArrayList<>();
    Meter before = Meter.of(cluster);
    for (int i = 0; i < REQUESTS; i++) {
      Page page = user.get(workload.path());
      requireOk(page);
      times.add(page.took());
    }
    return Cost.of(REQUESTS, before, Meter.of(cluster), times);
  }

  private static void requireOk(Page page) {
    if (page.status() != 200) {
      throw new ClusterException("status " + page.status() + " instead of 200: " + page.body());
    }
  }
}
